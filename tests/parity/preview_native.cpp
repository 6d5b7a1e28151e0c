// What the module of the rules answers, compiled natively, for the parity run: reads cases from
// standard input, two lines each (program, question), and writes one line for each.
#include <iostream>
#include <string>

#include "engine/preview/preview.h"

int main() {
    std::string program;
    std::string question;
    while (std::getline(std::cin, program) && std::getline(std::cin, question)) {
        std::cout << spaarpas::engine::preview_text(program, question) << std::endl;
    }
}
