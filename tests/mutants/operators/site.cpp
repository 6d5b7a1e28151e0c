#include "tests/mutants/operators/site.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <unordered_set>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/time.h>

namespace spaarpas_mutants {

namespace {

long number_of(const char* variable, int base) {
    const char* const text = std::getenv(variable);
    return text == nullptr ? 0 : std::strtol(text, nullptr, base);
}

/// A run that does not end, or eats all memory, is ended: the runner counts it as noticed.
void limit_this_run() {
    const long cpu_ms = number_of("SPAARPAS_MUTANT_CPU_MS", 10);
    const itimerval timer{{0, 0}, {cpu_ms / 1000, cpu_ms % 1000 * 1000}};
    setitimer(ITIMER_PROF, &timer, nullptr);
    if (cpu_ms > 0) {
        constexpr rlim_t bytes = rlim_t{1} << 30U;
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_AS, &limit);
    }
}

Site site_of_this_run() {
    limit_this_run();
    return static_cast<Site>(number_of("SPAARPAS_MUTANT", 16));
}

/// What the sites of a run did: those whose mutant differs, by case.
struct Record {
    std::unordered_set<Site> reached;
    std::unordered_set<Site> unfit;
    std::unordered_set<Site> differing;
    std::ofstream out;
};

Record& record() {
    static Record one;
    return one;
}

void write_sites(const char* kind, const std::string& name, const std::unordered_set<Site>& sites) {
    std::ofstream& out = record().out;
    out << kind << '\t' << name << '\t' << std::hex;
    for (const Site site : sites) {
        out << site << ' ';
    }
    out << std::dec << '\n';
}

/// Writes a line for each case that ends: the processor's time in seconds, its name, and the sites
/// that would differ.
struct Listener : doctest::IReporter {
    explicit Listener(const doctest::ContextOptions& /*options*/) {}

    void report_query(const doctest::QueryData& /*data*/) override {}
    void test_run_start() override {}
    void test_run_end(const doctest::TestRunStats& /*stats*/) override {
        if (records) {
            write_sites("reached", "", record().reached);
            write_sites("unfit", "", record().unfit);
        }
    }
    void test_case_start(const doctest::TestCaseData& data) override {
        name_ = data.m_name;
        started_ = std::clock();
    }
    void test_case_reenter(const doctest::TestCaseData& /*data*/) override {}
    void test_case_end(const doctest::CurrentTestCaseStats& /*stats*/) override {
        if (records) {
            const double seconds = static_cast<double>(std::clock() - started_) / CLOCKS_PER_SEC;
            write_sites(std::to_string(seconds).c_str(), name_, record().differing);
            record().differing.clear();
        }
    }
    void test_case_exception(const doctest::TestCaseException& /*exception*/) override {}
    void subcase_start(const doctest::SubcaseSignature& /*signature*/) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData& /*data*/) override {}
    void log_message(const doctest::MessageData& /*data*/) override {}
    void test_case_skipped(const doctest::TestCaseData& /*data*/) override {}

private:
    std::string name_;
    std::clock_t started_ = 0;
};

bool starts_record() {
    const char* const path = std::getenv("SPAARPAS_MUTANTS_RECORD");
    if (path != nullptr) {
        record().out.open(path);
    }
    return path != nullptr;
}

}  // namespace

Site chosen = site_of_this_run();
bool records = starts_record();

void remember(Site site, bool differs) {
    record().reached.insert(site);
    if (differs) {
        record().differing.insert(site);
    }
}

void remember_unfit(Site site) {
    if (records) {
        record().unfit.insert(site);
    }
}

}  // namespace spaarpas_mutants

REGISTER_LISTENER("mutants", 1, spaarpas_mutants::Listener);
