#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "view/patch/stream.h"

namespace spaarpas::view::testing {

/// A node of a document that exists only in a test.
struct DomNode {
    std::string tag;  // empty for a text node
    bool svg = false;
    std::string text;
    std::map<std::string, std::string> attributes;
    std::map<std::string, std::string> properties;
    std::vector<DomNode*> children;
    DomNode* parent = nullptr;
};

/// Ways to be wrong on purpose, so that a test can show that it would notice.
enum class Fault { none, skips_moves, skips_text, places_at_end, keeps_removed };

/// A small document that obeys patch streams, as the page side does. It says what is wrong with a
/// stream instead of going on.
class Dom {
public:
    explicit Dom(Fault fault = Fault::none) : fault_(fault) {}

    /// Makes a node that stands for a root of the page.
    void attach(NodeId root);
    /// Obeys a stream. Gives what was wrong with it, empty when all was well.
    std::string apply(const Patch& patch);

    /// What a root shows, with attributes in order of their names.
    std::string html(NodeId root) const;
    const DomNode* node(NodeId id) const;
    /// The element below `root` whose attribute `data-k` is `key`, or null.
    const DomNode* find(NodeId root, std::string_view key) const;
    /// The number of a node, 0 when the page side does not know it.
    NodeId id_of(const DomNode* node) const;
    /// How often an operation was met since the last call, and forgets it.
    std::uint32_t take_count(Opcode code);
    std::size_t known_nodes() const;

private:
    friend class Reader;
    DomNode* make(std::string_view tag);
    DomNode* copy(const DomNode& from);
    void know(NodeId id, DomNode* node);

    Fault fault_;
    std::vector<std::unique_ptr<DomNode>> made_;
    std::vector<DomNode*> nodes_;
    std::vector<std::string> names_;
    std::map<NodeId, std::vector<std::uint32_t>> ways_;  // of templates, to their slots
    std::map<Opcode, std::uint32_t> counts_;
};

}  // namespace spaarpas::view::testing
