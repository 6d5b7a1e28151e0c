#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "base/exact.h"
#include "base/list.h"
#include "json/value.h"

/// A field's description. It feeds the generated schema and types; the widget leaves it out to save
/// bytes.
#ifdef __EMSCRIPTEN__
#define SPAARPAS_DOC(text) nullptr
#else
#define SPAARPAS_DOC(text) text
#endif

namespace spaarpas::json {

/// Whether a field must be there. An `optional` one may be left out and then keeps the value that
/// the struct gave it; a `nullable` one is always there, and is `null` where there is nothing to
/// say.
enum class Presence { required, optional, nullable };

struct Key {
    const char* name;
    Presence presence = Presence::required;
    const char* doc = nullptr;
};

struct IntegerRule {
    std::int64_t min = -base::max_safe_integer;
    std::int64_t max = base::max_safe_integer;
};

/// What a text may look like. `id` is `[A-Za-z0-9._~-]{1,64}`; `url` is https or same-origin
/// (begins with one `/`); `locale` is `nl` or `nl-BE`; `currency` is `EUR`; `colour` is `#rrggbb`;
/// `local_time` is `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`; `day_time` is `hh:mm`.
enum class TextForm { any, id, locale, currency, url, colour, local_time, day_time };

/// *Shape*: with `min_bytes` 0 an empty text is taken whatever the form, and says "none".
struct TextRule {
    TextForm form = TextForm::any;
    std::size_t max_bytes = 2000;
    std::size_t min_bytes = 0;
};

struct ListRule {
    std::size_t max_items = 1000;
    std::size_t min_items = 0;
};

// Rules go by address, so the ones that allow anything have one each.
inline constexpr IntegerRule any_integer{};
inline constexpr TextRule any_text{};
inline constexpr ListRule any_list{};

/// The names of the members that tell the forms of an object apart, by index; null after the last.
using FormNames = const char* (*)(std::size_t index);

/// A name and a text or an integer; maps keep their order.
using TextMap = base::List<std::pair<std::string, std::string>>;
using IntegerMap = base::List<std::pair<std::string, std::int64_t>>;

}  // namespace spaarpas::json
