#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "unit/view/support/dom.h"

namespace spaarpas::view::testing {

/// Reads one stream and does to a Dom what it says, up to the first mistake.
class Reader {
public:
    Reader(Dom& dom, const Patch& patch) : dom_(dom), patch_(patch) {}
    std::string run();

private:
    void step(Opcode code, std::uint32_t argument);
    void step_attribute(Opcode code, std::uint32_t argument);
    void step_node(Opcode code, std::uint32_t argument);
    void fail(const std::string& what);
    std::uint32_t word();
    std::string cut(std::uint32_t text);
    std::string name(std::uint32_t id);
    DomNode* node(std::uint32_t id);
    DomNode& current();
    void enter(DomNode* node);
    void add(DomNode* node);
    void know_copy(DomNode* node);
    void copy(NodeId original);
    void fill_slots(NodeId original, NodeId first);
    DomNode* step_to(DomNode& from, Step step);
    void insert(DomNode* node, DomNode* parent, std::uint32_t before);
    static void detach(DomNode* node);

    Dom& dom_;
    const Patch& patch_;
    std::string error_;
    std::uint32_t at_ = 0;
    std::size_t ascii_ = 0;
    std::size_t utf8_ = 0;
    NodeId next_ = 0;
    std::vector<DomNode*> stack_;
    DomNode nowhere_;
};

}  // namespace spaarpas::view::testing
