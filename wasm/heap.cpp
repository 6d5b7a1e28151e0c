#include <cstddef>
#include <cstdint>
#include <cstring>

#include <emscripten/heap.h>

/// Where the heap begins, aligned to 16 bytes; the linker says it.
extern "C" char __heap_base;

// The heap, in place of Emscripten's smallest one, which is five times its code
// (docs/decisions/0021). Blocks have sizes that are powers of two; one that is given back waits in
// the list of its size. They are never joined: a wallet asks for the same sizes again and again.

namespace {

/// Lies before each block. `order` is the power of two of the whole, head included.
struct alignas(16) Head {
    std::uint32_t order;
    Head* next;
};

constexpr std::uint32_t orders = 32;
constexpr std::uint32_t smallest_order = 5;

Head* free_blocks[orders];

std::uint32_t order_for(std::size_t bytes) {
    std::uint32_t order = smallest_order;
    while (order < orders && (std::size_t{1} << order) - sizeof(Head) < bytes) {
        ++order;
    }
    return order;
}

/// Where the memory ends that was handed out.
char* heap_end = &__heap_base;

Head* fresh_block(std::uint32_t order) {
    constexpr std::size_t page_bytes = 65536;
    char* begin = heap_end;
    const auto end = reinterpret_cast<std::uintptr_t>(begin) + (std::size_t{1} << order);
    // The page side makes more of it than is asked for, and looks at the memory anew.
    if (end > __builtin_wasm_memory_size(0) * page_bytes && emscripten_resize_heap(end) == 0) {
        return nullptr;
    }
    heap_end = reinterpret_cast<char*>(end);
    return reinterpret_cast<Head*>(begin);
}

}  // namespace

extern "C" {

void* malloc(std::size_t bytes) {
    const std::uint32_t order = order_for(bytes);
    if (order == orders) {
        return nullptr;
    }
    Head* block = free_blocks[order];
    if (block != nullptr) {
        free_blocks[order] = block->next;
    } else {
        block = fresh_block(order);
        if (block == nullptr) {
            return nullptr;
        }
        block->order = order;
    }
    return block + 1;
}

void free(void* memory) {
    if (memory != nullptr) {
        Head* block = static_cast<Head*>(memory) - 1;
        block->next = free_blocks[block->order];
        free_blocks[block->order] = block;
    }
}

void* calloc(std::size_t count, std::size_t item_bytes) {
    // Nothing that the module links asks for so much that the product wraps.
    void* memory = malloc(count * item_bytes);
    return memory != nullptr ? std::memset(memory, 0, count * item_bytes) : nullptr;
}

/// Every block is aligned to 16 bytes, and nothing asks for more.
void* aligned_alloc(std::size_t /*alignment*/, std::size_t bytes) {
    return malloc(bytes);
}
int posix_memalign(void** memory, std::size_t /*alignment*/, std::size_t bytes) {
    *memory = malloc(bytes);
    return *memory != nullptr ? 0 : -1;
}
}
