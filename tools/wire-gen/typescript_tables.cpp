#include <string_view>

#include "json/words.h"
#include "tools/wire-gen/typescript.h"
#include "view/patch/opcodes.h"
#include "wire/errors.h"

namespace spaarpas::wire_gen {
namespace {

/// `open_svg` as `opOpenSvg`.
std::string constant_name(std::string name, std::string_view opcode) {
    bool raise = true;
    for (const char c : opcode) {
        if (c == '_') {
            raise = true;
        } else {
            name += raise && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            raise = false;
        }
    }
    return name;
}

std::string constant(const char* kind, const view::OpcodeRow& row) {
    return std::string("\n/** ") + row.doc + ". */\nexport const " + constant_name(kind, row.name) +
           " = " + std::to_string(row.code) + ";\n";
}

constexpr json::Fault faults[] = {json::Fault::missing_field,
                                  json::Fault::wrong_kind,
                                  json::Fault::out_of_range,
                                  json::Fault::too_long,
                                  json::Fault::too_short,
                                  json::Fault::bad_form,
                                  json::Fault::not_one_of,
                                  json::Fault::unknown_field,
                                  json::Fault::missing_form,
                                  json::Fault::second_form,
                                  json::Fault::too_many_problems};

}  // namespace

GeneratedFile typescript_errors() {
    std::string text =
        "// Written by wire-gen from shared/wire/error_codes.h and shared/json/words.h; change "
        "those "
        "and "
        "generate again.\n\n"
        "/** Why a request or an event was refused: the `code` of a ProblemDetails. */\n"
        "export type ErrorCode =";
    for (const wire::ErrorInfo& info : wire::errors()) {
        const char* const again =
            info.again == wire::Again::yes ? " The same is worth sending again later." : "";
        text += "\n    /** " + std::to_string(info.status) + ": " + info.title + "." + again +
                " */\n    | \"" + info.code + "\"";
    }
    text += ";\n\n/** What is wrong with a field: the `code` of a ProblemItem. */\n";
    text += "export type FieldProblemCode =";
    for (const json::Fault fault : faults) {
        text += std::string("\n    | \"") + json::code_of(fault) + "\"";
    }
    return {"web/generated/errors.ts", text + ";\n"};
}

GeneratedFile typescript_patch() {
    std::string text =
        "// Written by wire-gen from shared/view/patch/opcodes.h; change that and generate "
        "again.\n\n"
        "/** An operation is in the low bits of a word, its argument in the rest. */\n"
        "export const opcodeBits = " +
        std::to_string(view::opcode_bits) + ";\n";
    for (const view::OpcodeRow& row : view::opcode_rows) {
        text += constant("op", row);
    }
    text +=
        "\n/** A step is in the low bits of a word, the place of a slot in the rest. */\n"
        "export const stepBits = " +
        std::to_string(view::step_bits) + ";\n";
    for (const view::OpcodeRow& row : view::step_rows) {
        text += constant("step", row);
    }
    return {"web/generated/patch.ts", text};
}

}  // namespace spaarpas::wire_gen
