#include "view/next/texts/native.h"

namespace spaarpas::view::next {

std::string_view native_texts(Language language) {
    switch (language) {
        case Language::nl:
            return native_texts_nl;
        case Language::fr:
            return native_texts_fr;
        case Language::de:
            return native_texts_de;
        case Language::en:
            break;
    }
    return native_texts_en;
}

}  // namespace spaarpas::view::next
