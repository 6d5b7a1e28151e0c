#include "engine/program/form.h"

#include <utility>

namespace spaarpas::engine {

Held::Held(const Held& from) : form_(from.form_) {
    value_ = from.value_ == nullptr ? nullptr : form_->clone(from.value_);
}

Held::Held(Held&& from) noexcept
    : form_(std::exchange(from.form_, nullptr)), value_(std::exchange(from.value_, nullptr)) {}

Held& Held::operator=(Held from) noexcept {
    std::swap(form_, from.form_);
    std::swap(value_, from.value_);
    return *this;
}

Held::~Held() {
    if (value_ != nullptr) {
        form_->destroy(value_);
    }
}

void Held::renew(const Form& form) {
    if (form_ == &form) {
        return;
    }
    *this = Held();
    form_ = &form;
    value_ = form.make();
}

void visit_forms(json::Fields& fields, Held& held, const FormPlace& place) {
    for (std::size_t row = 0; place.form(row) != nullptr; ++row) {
        const Form& form = *place.form(row);
        if (fields.form(place.name, place.before + row, held.form() == &form)) {
            held.renew(form);
            form.visit(fields, held.value());
        }
    }
}

}  // namespace spaarpas::engine
