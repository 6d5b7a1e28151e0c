#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/list.h"
#include "json/fields.h"
#include "json/words.h"

namespace spaarpas::json {

/// What to make of fields that a message does not know. Requests and programs refuse them, because
/// a misspelt rule that is ignored costs somebody money; replies ignore them, so that a newer
/// server can speak to an older widget.
enum class UnknownFields { refused, ignored };

/// Reads a message from a parsed document and collects every problem, not just the first.
///
/// *Shape*: `read_message` in json/message.h is how it is used. The document outlives the reader.
/// A field with a problem keeps the value that the struct gave it.
class Reader final : public Fields {
public:
    /// After this many problems the rest of the document is not looked at.
    static constexpr std::size_t max_problems = 100;

    explicit Reader(UnknownFields unknown) : unknown_(unknown) {}

    /// Whether the document is an object, so that its fields can be visited.
    bool begin_document(const Value& document);
    base::Problems end_document();

    void on_integer(const Key& key, std::int64_t& value, const IntegerRule& rule) override;
    void on_boolean(const Key& key, bool& value) override;
    void on_text(const Key& key, std::string& value, const TextRule& rule) override;
    void on_choice(const Key& key, int& value, std::initializer_list<const char*> names) override;
    void on_text_map(const Key& key, TextMap& value, const TextRule& rule) override;
    void on_integer_map(const Key& key, IntegerMap& value, const IntegerRule& rule) override;
    void on_any(const Key& key, Value& value) override;
    void on_text_list(const Key& key,
                      base::List<std::string>& items,
                      const TextRule& each,
                      const ListRule& rule) override;

private:
    /// A step of a JSON pointer: a member's name, or an index where the name's data is null.
    struct Step {
        std::string_view name;
        std::size_t index = 0;
    };
    struct Frame {
        const Value* node;
        Step step;
        /// How many names were known outside this object.
        std::size_t known_before;
    };

    bool begin_object(const Key& key, const char* type_name) override;
    void end_object() override;
    void refuse_unknown(const Frame& frame);
    bool begin_list(const Key& key, std::size_t& count, const ListRule& rule) override;
    bool begin_item(std::size_t index, const ErasedList& type) override;
    void end_list() override { frames_.pop_back(); }
    bool begin_optional(const Key& key, bool has_value) override;
    bool on_form(FormNames names, std::size_t index, bool is_held) override;
    Written on_text_or_object(const Key& key, bool is_text) override;

    bool begin_map(const Key& key);
    void enter(const Value& node, Step step);
    const Value* find_member(const Key& key);
    const Value* take(const Key& key, const Expectation& expected);
    bool check_integer(Step step, const Value& found, const IntegerRule& rule);
    bool check_text(Step step, const Value& found, const TextRule& rule);
    bool check_kind(Step step, const Value& found, const Expectation& expected);
    void report(Fault fault, Step step, const Value* found, const Expectation& expected);
    void refuse_form(base::Problem problem);
    static void append(std::string& pointer, Step step);
    [[nodiscard]] std::string pointer_here() const;
    [[nodiscard]] std::string pointer_to(Step step) const;
    [[nodiscard]] bool is_full() const { return problems_.size() >= max_problems; }

    UnknownFields unknown_;
    base::List<Frame> frames_;
    /// The names that the open messages know, those of the innermost last.
    std::vector<const char*> known_;
    base::Problems problems_;
};

}  // namespace spaarpas::json
