#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "view/node/attribute.h"
#include "view/node/names.h"
#include "view/node/node.h"
#include "view/node/record.h"
#include "view/node/rows.h"

namespace spaarpas::view {

using Children = std::initializer_list<Node>;
using Attributes = std::initializer_list<Attribute>;

/// A tree of nodes in a few flat arrays. Components are functions that build a part of it:
///
///     Node tier_card(Tree& ui, const Tier& tier) {
///         return ui.element("section.card::tier", {}, {
///             ui.element("h2", {}, {ui.text(tier.name)}),
///             tier.next ? progress_bar(ui, tier) : Node{},
///             ui.element("button", {type("button"), action("show_tiers")}, {ui.text(tier.more)}),
///         });
///     }
///
/// Rows have a key. They keep their DOM node, focus and selection when the list changes order, and
/// rows of one shape are cloned from a template that is made by itself:
///
///     Node entries(Tree& ui, const State& state) {
///         return ui.list("ul.entries", {}, {"entries", state.entries_revision},
///                        [&](Rows& rows) {
///             for (const Entry& entry : state.entries) {
///                 rows.add(entry.id, entry.revision, [&] {
///                     return ui.element("li", {}, {
///                         ui.text(entry.title),
///                         ui.element("button", {type("button"), action("why")}, {ui.text(why)}),
///                     });
///                 });
///             }
///         });
///     }
///
/// A click on that button arrives as the action `why` with the key of its row.
///
/// *Shape*: copies every text it is given. *Errors*: none; bytes that are not UTF-8 are shown as
/// U+FFFD.
class Tree {
public:
    /// Where a tree is shown again and again, `stores` keep the rows of its lists.
    explicit Tree(Names& names, RowStores* stores = nullptr) : names_(&names), stores_(stores) {
        clear();
    }

    Node element(Selector what, Attributes attributes = {}, Children children = {});
    Node element(Selector what, Attributes attributes, const Nodes& children);
    /// An element of SVG: `svg`, `path`, `circle`, ... each of them with this function.
    Node svg(Selector what, Attributes attributes = {}, Children children = {});
    Node text(std::string_view text);
    // A text that was put together is passed by address, which is shorter at each of the calls.
    Node text(const std::string& text);
    Node text(const char* text) { return this->text(std::string_view(text)); }
    /// The number in ASCII digits, for tests and tools; what a shopper reads is formatted first.
    Node text_number(std::int64_t number);
    /// An element with a key that is unique among its siblings.
    Node row(std::string_view key,
             Selector what,
             Attributes attributes = {},
             Children children = {});
    Node row(std::string_view key, Selector what, Attributes attributes, const Nodes& children);
    /// An element whose children are rows that are kept singly: `fill` is called with `Rows` when
    /// the list's revision has changed, and builds the rows that have. A row has no list in it.
    template <class Fill>
    Node list(Selector what, Attributes attributes, Revision revision, Fill&& fill) {
        Rows rows(*this, revision);
        if (!rows.keep_all()) {
            fill(rows);
        }
        return close(rows, what, attributes);
    }

    /// Forgets everything and starts anew.
    void begin();

    const Records& records() const { return records_; }
    Records& records() { return records_; }
    const Names& names() const { return *names_; }

private:
    friend class Rows;
    void clear();
    Node add_element(NodeKind kind,
                     const char* what,
                     Attributes attributes,
                     const Node* children,
                     std::size_t count);
    void add_attribute(const Attribute& attribute);
    void add_name(const char* attribute, std::string_view name);
    NameId start(std::string_view selector);
    Node with_key(Node row, std::string_view key);
    Node close(const Rows& rows, Selector what, Attributes attributes);

    Names* names_;
    RowStores* stores_;
    Records records_;
    Records* into_ = &records_;  // where nodes are made: here, or in the store of a list
};

}  // namespace spaarpas::view
