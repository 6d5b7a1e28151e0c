// The widget's preview compiled natively, for the parity run: reads cases from standard input,
// three lines each (program, facts, event), and writes one line for each.
#include <iostream>
#include <string>

#include "wasm/preview/preview.h"

int main() {
    std::string program;
    std::string facts;
    std::string event;
    while (std::getline(std::cin, program) && std::getline(std::cin, facts) &&
           std::getline(std::cin, event)) {
        std::cout << spaarpas::preview::preview(program, facts, event) << std::endl;
    }
}
