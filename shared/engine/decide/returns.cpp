#include "engine/decide/returns.h"

#include <algorithm>

#include "base/exact.h"
#include "engine/cart/counted.h"
#include "engine/decide/figures.h"
#include "engine/decide/return_problems.h"

namespace spaarpas::engine {

namespace {

std::int64_t sum(const std::vector<std::int64_t>& amounts) {
    std::int64_t total = 0;
    for (const std::int64_t amount : amounts) {
        total += amount;
    }
    return total;
}

std::int64_t amount_of(const Effect& give, const std::string& line) {
    for (const LineAmount& part : give.lines) {
        if (part.line == line) {
            return part.amount;
        }
    }
    return 0;
}

}  // namespace

bool has_goods(const base::List<KeptLine>& kept) {
    for (const KeptLine& line : kept) {
        if (line.line != shipping_line && line.quantity > 0) {
            return true;
        }
    }
    return false;
}

Returns::Returns(Decision& decision) : decision_(decision), lines_(decision.kept) {
    for (Effect& effect : decision.effects) {
        if (effect.kind != EffectKind::give) {
            continue;
        }
        Give give;
        give.effect = &effect;
        give.unit = unit_index(effect.subject);
        give.by_line.resize(lines_.size());
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            give.by_line[line] = amount_of(effect, lines_[line].line);
        }
        give.apart = effect.amount - sum(give.by_line);
        gives_.push_back(std::move(give));
    }
    taken_.resize(units_.size());
}

std::size_t Returns::unit_index(const std::string& unit) {
    for (std::size_t index = 0; index < units_.size(); ++index) {
        if (units_[index] == unit) {
            return index;
        }
    }
    units_.emplace_back(unit);
    return units_.size() - 1;
}

std::size_t Returns::index_of(const std::string& line) const {
    std::size_t index = 0;
    while (index < lines_.size() && lines_[index].line != line) {
        ++index;
    }
    return index;
}

Returns::Side Returns::side_of(std::size_t line) const {
    return lines_[line].line == shipping_line ? Side::shipping : Side::goods;
}

std::int64_t Returns::units_left(std::size_t unit, std::size_t line) const {
    std::int64_t left = 0;
    for (const Give& give : gives_) {
        left += give.unit == unit ? give.by_line[line] : 0;
    }
    return left;
}

std::int64_t Returns::paid_left(Side side) const {
    std::int64_t left = 0;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        left += side_of(line) == side ? lines_[line].paid_minor : 0;
    }
    return left;
}

base::Problems Returns::take(const Return& item, const std::string& at) {
    for (std::size_t index = 0; index < item.lines.size(); ++index) {
        base::Problems problems =
            take_line(item.lines[index], at + "/lines/" + std::to_string(index));
        if (!problems.empty()) {
            return problems;
        }
    }
    if (item.amount_minor != 0) {
        return take_amount(item.amount_minor, at + "/amount_minor");
    }
    if (item.lines.empty()) {
        take_rest();
    }
    return {};
}

base::Problems Returns::take_line(const ReturnedLine& wanted, const std::string& at) {
    const std::size_t index = index_of(wanted.line);
    if (index == lines_.size()) {
        return {unknown_line(wanted.line, at)};
    }
    KeptLine& line = lines_[index];
    const std::int64_t of = line.quantity;
    if (wanted.quantity < 1) {
        return {return_invalid(at + "/quantity", wanted.quantity)};
    }
    if (wanted.quantity > of) {
        return {return_exceeds(at + "/quantity", wanted.quantity, of)};
    }
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
        take_units(unit, index, base::exact::share(units_left(unit, index), wanted.quantity, of));
    }
    line.counted_minor -= base::exact::share(line.counted_minor, wanted.quantity, of);
    line.paid_minor -= base::exact::share(line.paid_minor, wanted.quantity, of);
    line.quantity -= wanted.quantity;
    explain(Code::returned_line, wanted.line, {{"quantity", wanted.quantity}, {"of_quantity", of}});
    return {};
}

/// Takes a part of what is left of a unit on a line, of each rule its part.
void Returns::take_units(std::size_t unit, std::size_t line, std::int64_t amount) {
    if (amount == 0) {
        return;
    }
    std::vector<std::int64_t> left;
    for (const Give& give : gives_) {
        left.push_back(give.unit == unit ? give.by_line[line] : 0);
    }
    const std::vector<std::int64_t> parts = base::exact::split(amount, left);
    for (std::size_t index = 0; index < gives_.size(); ++index) {
        gives_[index].by_line[line] -= parts[index];
    }
    taken_[unit] += amount;
}

base::Problems Returns::take_amount(std::int64_t amount_minor, const std::string& at) {
    const std::int64_t of_goods = paid_left(Side::goods);
    const std::int64_t of_shipping = paid_left(Side::shipping);
    if (amount_minor < 0) {
        return {return_invalid(at, amount_minor)};
    }
    if (amount_minor > of_goods + of_shipping) {
        return {return_exceeds(at, amount_minor, of_goods + of_shipping)};
    }
    const std::int64_t goods_minor = std::min(amount_minor, of_goods);
    take_money(Side::goods, goods_minor, of_goods);
    take_money(Side::shipping, amount_minor - goods_minor, of_shipping);
    money_gone_ = money_gone_ || (goods_minor > 0 && goods_minor == of_goods);
    explain(Code::returned_amount,
            "",
            {{"amount_minor", amount_minor}, {"of_minor", of_goods + of_shipping}});
    return {};
}

/// Takes so much of the money of the goods, or of shipping, and its share of what counts and of
/// what was given, each by what is left of it on the lines.
void Returns::take_money(Side side, std::int64_t amount_minor, std::int64_t of_minor) {
    if (amount_minor == 0) {
        return;
    }
    const auto parts_by = [this, side, amount_minor, of_minor](const auto& left_of) {
        std::vector<std::int64_t> left(lines_.size());
        for (std::size_t line = 0; line < left.size(); ++line) {
            left[line] = side_of(line) == side ? left_of(line) : 0;
        }
        return base::exact::split(base::exact::share(sum(left), amount_minor, of_minor), left);
    };
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
        const auto parts = parts_by([&](std::size_t line) { return units_left(unit, line); });
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            take_units(unit, line, parts[line]);
        }
    }
    const auto counted = parts_by([this](std::size_t line) { return lines_[line].counted_minor; });
    const auto paid = parts_by([this](std::size_t line) { return lines_[line].paid_minor; });
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        lines_[line].counted_minor -= counted[line];
        lines_[line].paid_minor -= paid[line];
    }
}

bool Returns::take_all_units() {
    bool any = false;
    for (Give& give : gives_) {
        const std::int64_t left = sum(give.by_line) + give.apart;
        any = any || left != 0;
        taken_[give.unit] += left;
        give.by_line.assign(lines_.size(), 0);
        give.apart = 0;
    }
    return any;
}

void Returns::take_rest() {
    take_all_units();
    for (KeptLine& line : lines_) {
        line.quantity = 0;
        line.counted_minor = 0;
        line.paid_minor = 0;
    }
    explain(Code::returned_rest, "");
}

/// One step for each unit of which something was taken, or one that moves nothing.
void Returns::explain(Code code, std::string_view subject, NoteNumbers numbers) {
    bool said = false;
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
        if (taken_[unit] != 0) {
            TraceStep& step = note(decision_.trace, code, subject, numbers);
            note_delta(step, units_[unit], -taken_[unit]);
            taken_[unit] = 0;
            said = true;
        }
    }
    if (!said) {
        note(decision_.trace, code, subject, numbers);
    }
}

void Returns::finish(const Program& program) {
    for (std::size_t line = 0; money_gone_ && line < lines_.size(); ++line) {
        if (side_of(line) == Side::goods) {
            lines_[line].quantity = 0;
        }
    }
    if (!has_goods(lines_) && take_all_units()) {
        explain(Code::returned_rest, "");
    }
    decision_.counted_minor = 0;
    decision_.paid_minor = 0;
    for (const KeptLine& line : lines_) {
        decision_.counted_minor += line.counted_minor;
        decision_.paid_minor += line.paid_minor;
    }
    for (const Give& give : gives_) {
        write_give(program, give);
    }
}

void Returns::write_give(const Program& program, const Give& give) {
    Effect& effect = *give.effect;
    const std::int64_t left = sum(give.by_line) + give.apart;
    const std::int64_t taken = effect.amount - left;
    if (taken == 0) {
        return;
    }
    effect.amount = left;
    for (LineAmount& part : effect.lines) {
        const std::size_t line = index_of(part.line);
        part.amount = line < lines_.size() ? give.by_line[line] : 0;
    }
    if (const Rule* const rule = find_rule(program, effect.rule)) {
        lower_uses("rule", rule->id, rule->limit, taken);
    }
    if (const Unit* const unit = find_unit(program, effect.subject)) {
        lower_uses("unit", unit->id, unit->limit, taken);
    }
}

void Returns::lower_uses(const char* owner,
                         const std::string& id,
                         const Limits& limits,
                         std::int64_t amount) {
    for (std::size_t index = 0; index < limits.size(); ++index) {
        if (limits[index].amount == 0) {
            continue;
        }
        const std::string key = limit_key(owner, id, limits, index);
        for (Use& use : decision_.uses) {
            use.amount -= use.key == key ? amount : 0;
        }
    }
}

}  // namespace spaarpas::engine
