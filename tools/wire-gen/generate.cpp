#include "tools/wire-gen/generate.h"

#include "tools/wire-gen/collector.h"
#include "tools/wire-gen/openapi.h"
#include "tools/wire-gen/schema.h"
#include "tools/wire-gen/typescript.h"
#include "wire/fields.h"

namespace spaarpas::wire_gen {
namespace {

template <json::Message... T>
void collect_all(Collector& collector) {
    (collector.collect<T>(), ...);
}

}  // namespace

/// The messages that no other is made of; the others are found by way of them.
Catalogue catalogue_of_messages() {
    Collector collector;
    collect_all<loyalty::Program,
                wire::Wallet,
                wire::EntriesPage,
                wire::RevisionNotice,
                wire::JoinRequest,
                wire::RedemptionRequest,
                wire::RedemptionReply,
                wire::AnswerRequest,
                wire::AnswerReply,
                wire::ConsentsRequest,
                wire::ActivityRequest,
                wire::PreviewRequest,
                wire::PreviewReply,
                wire::MemberExport,
                wire::Event,
                wire::EventsReply,
                wire::AdjustmentRequest,
                wire::AdjustmentReply,
                wire::MemberView,
                wire::Entitlements,
                wire::VoucherReserveRequest,
                wire::VoucherOrderRequest,
                wire::VoucherReply,
                wire::ProblemDetails>(collector);
    return collector.catalogue();
}

std::vector<GeneratedFile> generated_files() {
    const Catalogue catalogue = catalogue_of_messages();
    return {typescript_messages(catalogue),
            typescript_errors(),
            typescript_patch(),
            program_schema(catalogue),
            openapi_document(catalogue)};
}

}  // namespace spaarpas::wire_gen
