#include "json/writer.h"

#include "base/list.h"
#include "json/forms.h"
#include "json/left_out.h"
#include "json/number.h"
#include "json/quote.h"

namespace spaarpas::json {

/// Every value that can end before another begins closes with `"`, `}`, `]`, a digit or a letter,
/// so the last character tells whether this is the first one here.
void Writer::write_separator() {
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') {
        out_ += ',';
    }
}

void Writer::write_name(std::string_view name) {
    write_separator();
    append_quoted(out_, name);
    out_ += ':';
}

void Writer::on_integer(const Key& key, std::int64_t& value, const IntegerRule& rule) {
    if (is_left_out(key, value, rule)) {
        return;
    }
    write_name(key.name);
    append_integer(out_, value);
}

void Writer::on_boolean(const Key& key, bool& value) {
    write_name(key.name);
    out_ += value ? "true" : "false";
}

void Writer::on_text(const Key& key, std::string& value, const TextRule& rule) {
    if (is_left_out(key, value, rule)) {
        return;
    }
    write_name(key.name);
    append_quoted(out_, value);
}

void Writer::on_choice(const Key& key, int& value, std::initializer_list<const char*> names) {
    write_name(key.name);
    if (value < 0 || static_cast<std::size_t>(value) >= names.size()) {
        // No enumerator has this number, so every reader must refuse it.
        out_ += "null";
        return;
    }
    append_quoted(out_, names.begin()[value]);
}

void Writer::on_text_map(const Key& key, TextMap& value, const TextRule& /*rule*/) {
    write_name(key.name);
    out_ += '{';
    for (const auto& [name, text] : value) {
        write_name(name);
        append_quoted(out_, text);
    }
    out_ += '}';
}

void Writer::on_integer_map(const Key& key, IntegerMap& value, const IntegerRule& /*rule*/) {
    write_name(key.name);
    out_ += '{';
    for (const auto& [name, number] : value) {
        write_name(name);
        append_integer(out_, number);
    }
    out_ += '}';
}

void Writer::on_any(const Key& key, Value& value) {
    write_name(key.name);
    out_ += write_canonical(value);
}

void Writer::on_text_list(const Key& key,
                          base::List<std::string>& items,
                          const TextRule& /*each*/,
                          const ListRule& rule) {
    std::size_t count = items.size();
    if (!begin_list(key, count, rule)) {
        return;
    }
    for (const std::string& item : items) {
        write_separator();
        append_quoted(out_, item);
    }
    end_list();
}

bool Writer::begin_object(const Key& key, const char* /*type_name*/) {
    write_name(key.name);
    out_ += '{';
    return true;
}

bool Writer::begin_list(const Key& key, std::size_t& count, const ListRule& rule) {
    if (is_left_out(key, count, rule)) {
        return false;
    }
    write_name(key.name);
    out_ += '[';
    return true;
}

bool Writer::begin_item(std::size_t /*index*/, const ErasedList& /*type*/) {
    write_separator();
    out_ += '{';
    return true;
}

bool Writer::begin_optional(const Key& key, bool has_value) {
    if (!has_value && key.presence == Presence::nullable) {
        write_name(key.name);
        out_ += "null";
    }
    return has_value;
}

}  // namespace spaarpas::json
