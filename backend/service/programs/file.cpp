#include "backend/service/programs/file.h"

#include "backend/service/names/nfc.h"
#include "engine/program/load.h"

namespace spaarpas::service {

base::Result<engine::Program> read_program_file(std::string_view text) {
    base::Result<json::Value> document = json::parse(text);
    if (!document) {
        return document.problems();
    }
    put_into_nfc(document.value());
    return engine::load_program(document.value());
}

}  // namespace spaarpas::service
