#include "view/node/rows.h"

#include "view/node/tree.h"

namespace spaarpas::view {
namespace {

/// A row is looked for so far from where the one before it was. One that came from farther away is
/// built again, which is only slower.
constexpr std::uint32_t near = 8;

}  // namespace

Rows::Rows(Tree& ui, const Revision& revision) : ui_(&ui), outer_(ui.into_) {
    if (ui.stores_ == nullptr || outer_ != &ui.records_) {
        return;
    }
    store_ = ui.stores_->take(ui.names_->intern(revision.name.text()));
    if (store_ != nullptr) {
        store_->next.revision = revision.revision;
        ui.into_ = &store_->records;
    }
}

bool Rows::keep_all() {
    if (store_ == nullptr || store_->next.revision == 0 ||
        store_->shown.revision != store_->next.revision) {
        return false;
    }
    store_->next = store_->shown;
    return true;
}

bool Rows::keep(std::string_view key, std::uint64_t revision) {
    if (store_ == nullptr) {
        return false;
    }
    const RowSet& shown = store_->shown;
    const Records& records = store_->records;
    const auto size = static_cast<std::uint32_t>(shown.nodes.size());
    for (std::uint32_t at = cursor_; at < size && at - cursor_ < near; ++at) {
        if (records.view(records.nodes[shown.nodes[at]].text) != key) {
            continue;
        }
        cursor_ = at + 1;
        if (revision == 0 || shown.revisions[at] != revision) {
            return false;
        }
        store_->next.nodes.push_back(shown.nodes[at]);
        store_->next.revisions.push_back(revision);
        return true;
    }
    return false;
}

void Rows::put(std::string_view key, std::uint64_t revision, Node row) {
    const Node keyed = ui_->with_key(row, key);
    if (store_ == nullptr) {
        plain_.push_back(keyed);
        return;
    }
    store_->next.nodes.push_back(keyed.index);
    store_->next.revisions.push_back(revision);
}

Node Tree::close(const Rows& rows, Selector what, Attributes attributes) {
    into_ = rows.outer_;
    const Node list = element(what, attributes, rows.plain_);
    if (rows.store_ != nullptr) {
        records_.lists.push_back(rows.store_);
        records_.nodes[list.index].list = static_cast<std::uint32_t>(records_.lists.size());
    }
    return list;
}

}  // namespace spaarpas::view
