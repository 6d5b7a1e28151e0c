#include "unit/backend/service/support/world.h"

#include "backend/service/ledger/verify.h"
#include "backend/service/programs/registry.h"
#include "backend/store/sqlite/sqlite_store.h"
#include "base/calendar.h"
#include "unit/base/zones.h"

namespace spaarpas::test {

const char* const earn_rule = R"({"id": "earn", "name": {"nl": "Punten"}, "on": "order", "do":
    [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]})";

void ManualClock::set(std::string_view text) {
    set(local(text));
}

std::string SeededRandom::bytes(std::size_t count) {
    std::string bytes;
    for (std::size_t index = 0; index < count; ++index) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        bytes += static_cast<char>(state_ & 255U);
    }
    return bytes;
}

std::int64_t local(std::string_view text) {
    return base::utc_from_local(amsterdam(), base::parse_local_time(text).value_or(-1));
}

std::string program_text(std::string_view lists, std::int64_t version) {
    std::string text = R"({"id": "shop", "version": )" + std::to_string(version);
    text += R"(, "applies_from_ms": 0, "currency": "EUR", "time_zone": "Europe/Amsterdam",
        "locales": ["nl"], "name": {"nl": "Winkel"}, )";
    text += lists;
    text += '}';
    return text;
}

std::string points_unit(const std::string& more) {
    return R"({"id": "points", "kind": "points", "name_one": {"nl": "punt"},
        "name_other": {"nl": "punten"})" +
           more + '}';
}

std::string earning(const std::string& more_rules, const std::string& more_lists) {
    return R"("units": [)" + points_unit() + R"(], "rules": [)" + earn_rule +
           (more_rules.empty() ? "" : ", ") + more_rules + ']' + (more_lists.empty() ? "" : ", ") +
           more_lists;
}

World::World(std::string_view lists)
    : store(store::sqlite::open_store(folder.file("test.db"))),
      service(std::make_unique<service::Service>(*store, clock, random, "a secret for tests")) {
    const auto installed = service->install_program(program_text(lists));
    if (!installed) {
        for (const auto& problem : installed.refusal().problems) {
            MESSAGE(problem.pointer << ": " << problem.code << " " << problem.expected);
        }
    }
    REQUIRE(installed.ok());
}

void World::join(const std::string& member) {
    const auto joined = members().join(shopper(member), key(), {});
    REQUIRE(joined.ok());
}

wire::EventResult World::post(const wire::Event& event) {
    auto result = events().post(merchant(), event);
    if (result) {
        return result.value();
    }
    wire::EventResult refused;
    refused.state = wire::EventState::refused;
    refused.code = wire::name_of(result.refusal().code);
    refused.detail = result.refusal().detail;
    return refused;
}

std::string World::posted(const wire::Event& event) {
    const wire::EventResult result = post(event);
    std::string text = result.code;
    for (const wire::UnitAmount& amount : result.amounts) {
        text += (text.empty() ? "" : ", ") + amount.unit + (amount.amount > 0 ? " +" : " ") +
                std::to_string(amount.amount);
    }
    return text;
}

void World::look(const std::string& member, const std::function<void(service::Account&)>& at) {
    const auto tables = store->read();
    service::Session session(context(), *tables);
    auto account = service::Account::find(session, "shop", member);
    REQUIRE(account.has_value());
    at(*account);
}

std::int64_t World::available(const std::string& member, const std::string& unit) {
    std::int64_t available = 0;
    look(member, [&](service::Account& account) {
        for (const engine::Balances& balances : account.holding().balances) {
            available = balances.unit == unit ? balances.available : available;
        }
    });
    return available;
}

std::string World::balances(const std::string& member) {
    std::string text;
    const auto add = [&text](const std::string& what, std::int64_t amount) {
        if (amount != 0) {
            text += (text.empty() ? "" : ", ") + what + ' ' + std::to_string(amount);
        }
    };
    look(member, [&](service::Account& account) {
        for (const engine::Balances& balances : account.holding().balances) {
            add(balances.unit, balances.available);
            add("pending " + balances.unit, balances.pending);
            add("debt " + balances.unit, balances.debt);
        }
    });
    return text;
}

std::string World::levels(const std::string& member) {
    std::string text;
    look(member, [&](service::Account& account) {
        for (const engine::HeldLevel& held : account.facts().levels) {
            text += (text.empty() ? "" : ", ") + held.level;
        }
    });
    return text;
}

std::int64_t World::figure(const std::string& member, const std::string& key) {
    std::int64_t ever = 0;
    look(member, [&](service::Account& account) {
        for (const engine::Figure& figure : account.facts().figures) {
            ever = figure.key == key ? figure.ever : ever;
        }
    });
    return ever;
}

std::string World::vouchers(const std::string& member) {
    constexpr const char* states[] = {"issued", "reserved", "used", "withdrawn"};
    std::string text;
    look(member, [&](service::Account& account) {
        auto& vouchers = account.session().tables().vouchers();
        for (const auto& voucher : vouchers.newest(account.key(), 0, 1000)) {
            std::string shown = voucher.offer;
            shown.append(" ").append(states[static_cast<int>(voucher.state)]);
            text.insert(0, text.empty() ? shown : shown.append(", "));
        }
    });
    return text;
}

std::string World::entries(const std::string& member) {
    std::string text;
    look(member, [&](service::Account& account) {
        auto& entries = account.session().tables().entries();
        for (const auto& entry : entries.chain(account.key(), 0, 1000)) {
            text += (text.empty() ? "" : ", ") + entry.kind;
        }
    });
    return text;
}

std::string World::differences() {
    std::string text;
    const auto tables = store->read();
    for (const auto& found : service::verify_ledger(*tables, context().programs).differences) {
        text += found.code + ": " + found.what + '\n';
    }
    return text;
}

bool World::is_member(const std::string& member) {
    const auto tables = store->read();
    return tables->members().find("shop", member).has_value();
}

service::ShopperCaller World::shopper(const std::string& member) {
    return {"shop", member, std::nullopt, "token-" + member};
}

service::IdempotencyKey World::key() {
    return {"key-" + std::to_string(++keys_)};
}

}  // namespace spaarpas::test
