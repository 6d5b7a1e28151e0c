#include "engine/condition/leaf.h"

namespace spaarpas::engine {

namespace {

struct ChannelLeaf {
    base::List<std::string> channels;
};

void visit_fields(json::Fields& fields, ChannelLeaf& leaf) {
    fields.text_list(keys::must("channel", SPAARPAS_DOC("The order came by one of these")),
                     leaf.channels,
                     keys::an_id,
                     at_least_one);
}

Answer ask_channel(const void* leaf, const Question& question) {
    const std::string channel = question.event != nullptr && question.event->cart
                                    ? question.event->cart->channel
                                    : std::string();
    Answer answer = answer_of(
        question, base::contains(as<ChannelLeaf>(leaf).channels, channel), Code::not_met_channel);
    if (TraceStep* const step = step_of(answer)) {
        note_name(*step, "channel", channel);
    }
    return answer;
}

void check_channel(const void* leaf, Checker& checker) {
    check_needs_order("channel", checker);
    check_twice("channel", as<ChannelLeaf>(leaf).channels, checker);
}

}  // namespace

const Form channel_leaf_form = form_of<ChannelLeaf>("channel");

const LeafRow channel_leaf{channel_leaf_form,
                           ask_channel,
                           nullptr,
                           SPAARPAS_CHECK(check_channel),
                           nullptr,
                           always_of_order};

}  // namespace spaarpas::engine
