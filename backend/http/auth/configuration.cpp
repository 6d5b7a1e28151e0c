#include "backend/http/auth/configuration.h"

#include <algorithm>
#include <utility>

namespace spaarpas::http {

namespace {

constexpr std::string_view secret_key = "SPAARPAS_SECRET_KEY";
constexpr std::string_view token_secret = "SPAARPAS_TOKEN_SECRET";
constexpr std::string_view token_kid = "SPAARPAS_TOKEN_KID";
constexpr std::size_t least_token_secret_bytes = 32;
constexpr const char* default_kid = "1";
constexpr const char* default_source = "shop";

/// Reads the variables of the programs one after the other, and notes what is wrong with them.
class Reading {
public:
    Reading(const std::vector<std::string>& programs, const Environment& environment)
        : programs_(programs), environment_(environment) {}

    KeyConfiguration all() {
        for (const std::string_view name : {secret_key, token_secret}) {
            refuse_nobodys(name);
            refuse_shared(name);
        }
        for (const std::string& program : programs_) {
            read_secret_key(program);
            read_token_secret(program);
        }
        return std::move(result_);
    }

private:
    /// The program's own variable, else the one without a program.
    std::string value_of(std::string_view name, const std::string& program) const {
        const std::string own = environment_(variable_of(name, program));
        return own.empty() ? environment_(std::string(name)) : own;
    }

    void refuse_nobodys(std::string_view name) {
        if (programs_.size() < 2 || environment_(std::string(name)).empty()) {
            return;
        }
        std::string sentence(name);
        sentence += " does not say which program it is for; set";
        for (const std::string& program : programs_) {
            sentence += " " + variable_of(name, program);
        }
        result_.errors.push_back(std::move(sentence));
    }

    /// A key is what tells programs apart.
    void refuse_shared(std::string_view name) {
        for (std::size_t one = 0; one < programs_.size(); ++one) {
            for (std::size_t other = one + 1; other < programs_.size(); ++other) {
                refuse_pair(variable_of(name, programs_[one]), variable_of(name, programs_[other]));
            }
        }
    }

    void refuse_pair(const std::string& one, const std::string& other) {
        const std::string value = environment_(one);
        if (value.empty() || value != environment_(other)) {
            return;
        }
        result_.errors.push_back(one == other
                                     ? one + " stands for two programs; give one another id"
                                     : one + " and " + other + " are the same; they must differ");
    }

    void read_secret_key(const std::string& program) {
        std::string value = value_of(secret_key, program);
        if (value.empty()) {
            result_.warnings.push_back("without " + variable_of(secret_key, program) +
                                       " no shop server is let in for " + program);
            return;
        }
        result_.merchant_keys.push_back({program, default_source, std::move(value)});
    }

    void read_token_secret(const std::string& program) {
        std::string value = value_of(token_secret, program);
        if (value.empty()) {
            result_.warnings.push_back("without " + variable_of(token_secret, program) +
                                       " no shopper is let in for " + program);
            return;
        }
        if (value.size() < least_token_secret_bytes) {
            result_.errors.push_back("the token secret of " + program +
                                     " must have 32 bytes or more");
            return;
        }
        std::string kid = value_of(token_kid, program);
        result_.token_keys.push_back(
            {program, kid.empty() ? default_kid : std::move(kid), std::move(value)});
    }

    const std::vector<std::string>& programs_;
    const Environment& environment_;
    KeyConfiguration result_;
};

/// `https://shop.example` or `http://localhost:8080`: what a browser sends, so without a path.
bool is_origin(std::string_view text) {
    const std::size_t scheme = text.find("://");
    if (scheme == text.npos) {
        return false;
    }
    const std::string_view host = text.substr(scheme + 3);
    const std::string_view name = text.substr(0, scheme);
    return (name == "https" || name == "http") && !host.empty() &&
           host.find_first_of("/?#@ ") == host.npos;
}

}  // namespace

std::string variable_of(std::string_view name, std::string_view program) {
    std::string variable(name);
    variable += '_';
    for (const char c : program) {
        const bool is_lower = c >= 'a' && c <= 'z';
        const bool is_kept = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        variable += is_lower ? static_cast<char>(c - 'a' + 'A') : is_kept ? c : '_';
    }
    return variable;
}

KeyConfiguration configured_keys(const std::vector<std::string>& programs,
                                 const Environment& environment) {
    return Reading(programs, environment).all();
}

AllowedOrigin configured_origin(std::string_view text,
                                const std::vector<std::string>& programs,
                                std::string& error) {
    const std::size_t equals = text.find('=');
    AllowedOrigin allowed;
    if (equals != text.npos) {
        allowed.program = text.substr(0, equals);
        text.remove_prefix(equals + 1);
    }
    allowed.origin = text;
    if (!is_origin(text)) {
        error = "--allowed-origin takes an origin without a path, such as https://shop.example";
    } else if (!allowed.program.empty() &&
               std::find(programs.begin(), programs.end(), allowed.program) == programs.end()) {
        error = "--allowed-origin names the program " + allowed.program + ", which is not here";
    }
    return allowed;
}

}  // namespace spaarpas::http
