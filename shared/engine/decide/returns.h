#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/decide/decision.h"
#include "engine/decide/event.h"
#include "engine/explain/note.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// Whether pieces of any line but shipping are left.
bool has_goods(const base::List<KeptLine>& kept);

/// The returns of one order in the making: what each takes of what the ones before it left.
///
/// *Shape*: works on the decision's `kept`, which must hold the whole order at first, and on its
/// gives, which must outlive it.
class Returns {
public:
    explicit Returns(Decision& decision);

    /// Takes one return off; `at` is its place in the event.
    ///
    /// *Errors*: `unknown_line`, `refund_exceeds_order`, `refund_invalid`.
    base::Problems take(const Return& item, const std::string& at);
    /// Takes all that is left.
    void take_rest();
    /// Writes what is left into the decision. Where no goods are left, so is nothing of what was
    /// given.
    void finish(const Program& program);

private:
    /// What is left of a give; `apart` is what is not by line.
    struct Give {
        Effect* effect = nullptr;
        std::size_t unit = 0;
        std::vector<std::int64_t> by_line;
        std::int64_t apart = 0;
    };
    enum class Side { goods, shipping };

    std::size_t unit_index(const std::string& unit);
    /// The number of lines where the order does not have it.
    [[nodiscard]] std::size_t index_of(const std::string& line) const;
    [[nodiscard]] Side side_of(std::size_t line) const;
    [[nodiscard]] std::int64_t units_left(std::size_t unit, std::size_t line) const;
    [[nodiscard]] std::int64_t paid_left(Side side) const;

    base::Problems take_line(const ReturnedLine& wanted, const std::string& at);
    base::Problems take_amount(std::int64_t amount_minor, const std::string& at);
    void take_money(Side side, std::int64_t amount_minor, std::int64_t of_minor);
    void take_units(std::size_t unit, std::size_t line, std::int64_t amount);
    /// Says whether there was anything.
    bool take_all_units();
    void explain(Code code, std::string_view subject, NoteNumbers numbers = {});
    void write_give(const Program& program, const Give& give);
    void lower_uses(const char* owner,
                    const std::string& id,
                    const Limits& limits,
                    std::int64_t amount);

    Decision& decision_;
    base::List<KeptLine>& lines_;
    std::vector<Give> gives_;
    std::vector<std::string_view> units_;
    /// By unit: what was taken since the last step of the explanation.
    std::vector<std::int64_t> taken_;
    bool money_gone_ = false;
};

}  // namespace spaarpas::engine
