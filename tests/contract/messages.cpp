#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

store::NoticeRecord notice_of(const std::string& cause, std::int64_t at_ms) {
    store::NoticeRecord notice;
    notice.cause = cause;
    notice.what.subject = "gold";
    notice.what.numbers = {{"amount", 3}};
    notice.at_ms = at_ms;
    return notice;
}

std::string cause_of(const store::NoticeRecord& notice) {
    return notice.cause;
}

void seen_once(store::Store& empty) {
    const auto tables = empty.write();
    auto& notices = tables->notices();
    const auto anna = add_member(*tables, "anna");
    const auto first = notices.insert(anna, notice_of("a", 5));
    const auto second = notices.insert(anna, notice_of("b", 6));
    notices.insert(add_member(*tables, "bert"), notice_of("c", 6));
    notices.insert(anna, notice_of("d", 7));
    const auto all = notices.newest(anna, 0, 9);
    CHECK(each(all, cause_of) == Names{"d", "b", "a"});
    CHECK(written(all[2].what) == written(notice_of("a", 5).what));
    CHECK(all[2].id == first);
    CHECK(all[2].at_ms == 5);
    CHECK(each(notices.newest(anna, second, 9), cause_of) == Names{"a"});
    CHECK(each(notices.newest(anna, 0, 1), cause_of) == Names{"d"});
    CHECK(each(notices.unseen(anna, 2), cause_of) == Names{"d", "b"});
    CHECK(notices.mark_seen(anna, second, 50) == 1);
    CHECK(notices.mark_seen(anna, second, 60) == 0);
    CHECK(notices.mark_seen(add_member(*tables, "carla"), first, 60) == 0);
    CHECK(each(notices.unseen(anna, 9), cause_of) == Names{"d", "a"});
    CHECK(notices.newest(anna, 0, 9)[1].seen_at_ms == 50);
    CHECK_FALSE(notices.newest(anna, 0, 9)[0].seen_at_ms.has_value());
}

void notices_end(store::Store& empty) {
    const auto tables = empty.write();
    auto& notices = tables->notices();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    notices.insert(anna, notice_of("seen", 5));
    const auto last = notices.insert(anna, notice_of("gone", 6));
    notices.mark_seen(anna, last - 1, 50);
    notices.insert(anna, notice_of("", 7));
    notices.insert(bert, notice_of("gone", 6));
    notices.withdraw(anna, "gone");
    notices.withdraw(anna, "seen");
    notices.withdraw(anna, "");
    CHECK(each(notices.newest(anna, 0, 9), cause_of) == Names{"", "seen"});
    CHECK(each(notices.newest(bert, 0, 9), cause_of) == Names{"gone"});
    CHECK(notices.drop(7, 1) == 1);
    CHECK(notices.drop(7, 9) == 1);
    CHECK(notices.drop(7, 9) == 0);
    CHECK(each(notices.newest(anna, 0, 9), cause_of) == Names{""});
    notices.insert(bert, notice_of("moved", 8));
    notices.move(bert, anna);
    CHECK(each(notices.newest(anna, 0, 9), cause_of) == Names{"moved", ""});
    notices.insert(bert, notice_of("kept", 8));
    notices.erase(anna);
    CHECK(notices.newest(anna, 0, 9).empty());
    CHECK(notices.newest(bert, 0, 9).size() == 1);
}

const store::KeyScope a_scope{a_program, store::KeySpace::merchant, "caller", "key"};

store::StoredReply reply_of(std::optional<store::MemberKey> member) {
    return {"POST /v1/events", "hash", true, "{}", member, 500, false};
}

void reply_as_given(store::Store& empty) {
    const auto tables = empty.write();
    auto& replies = tables->replies();
    const auto anna = add_member(*tables, "anna");
    CHECK_FALSE(replies.find(a_scope).has_value());
    replies.insert(a_scope, reply_of(anna));
    const auto found = replies.find(a_scope);
    REQUIRE(found.has_value());
    CHECK(found->route == "POST /v1/events");
    CHECK(found->body_hash == "hash");
    CHECK(found->refused);
    CHECK(found->reply == "{}");
    CHECK(found->member == anna);
    CHECK(found->stored_at_ms == 500);
    CHECK_FALSE(found->is_erased);
    CHECK_THROWS_AS(replies.insert(a_scope, reply_of(anna)), store::StorageError);
}

void keys_stay_apart(store::Store& empty) {
    const auto tables = empty.write();
    auto& replies = tables->replies();
    replies.insert(a_scope, reply_of(std::nullopt));
    auto scope = a_scope;
    scope.program = "slager";
    CHECK_FALSE(replies.find(scope).has_value());
    scope = a_scope;
    scope.caller = "another";
    CHECK_FALSE(replies.find(scope).has_value());
    scope = a_scope;
    scope.key = "another";
    CHECK_FALSE(replies.find(scope).has_value());
    scope = a_scope;
    for (const auto space : {store::KeySpace::shopper, store::KeySpace::event}) {
        scope.space = space;
        CHECK_FALSE(replies.find(scope).has_value());
        replies.insert(scope, reply_of(std::nullopt));
        CHECK(replies.find(scope).has_value());
    }
}

void replies_end(store::Store& empty) {
    const auto tables = empty.write();
    auto& replies = tables->replies();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    auto own = a_scope;
    own.space = store::KeySpace::shopper;
    auto event = a_scope;
    event.space = store::KeySpace::event;
    auto other = a_scope;
    other.key = "other";
    replies.insert(own, reply_of(bert));
    replies.insert(event, reply_of(bert));
    replies.insert(other, reply_of(std::nullopt));
    replies.move(bert, anna);
    CHECK(replies.find(event)->member == anna);
    replies.erase(anna);
    CHECK_FALSE(replies.find(own).has_value());
    const auto emptied = replies.find(event);
    REQUIRE(emptied.has_value());
    CHECK(emptied->is_erased);
    CHECK(emptied->reply.empty());
    CHECK(emptied->body_hash.empty());
    CHECK_FALSE(emptied->member.has_value());
    CHECK_FALSE(replies.find(other)->is_erased);
    CHECK(replies.drop(500, 9) == 0);
    CHECK(replies.drop(501, 1) == 1);
    CHECK(replies.drop(501, 9) == 1);
    CHECK_FALSE(replies.find(other).has_value());
}

void revoked_until_expired(store::Store& empty) {
    const auto tables = empty.write();
    auto& tokens = tables->tokens();
    tokens.revoke(a_program, "short", 1000);
    tokens.revoke(a_program, "short", 1000);
    tokens.revoke(a_program, "shorter", 900);
    tokens.revoke(a_program, "long", 1001);
    CHECK(tokens.is_revoked(a_program, "short"));
    CHECK_FALSE(tokens.is_revoked("slager", "short"));
    CHECK_FALSE(tokens.is_revoked(a_program, "other"));
    CHECK(tokens.drop(1000, 9) == 1);
    CHECK(tokens.is_revoked(a_program, "short"));
    tokens.revoke(a_program, "shorter", 900);
    CHECK(tokens.drop(1001, 1) == 1);
    CHECK(tokens.drop(1001, 9) == 1);
    CHECK_FALSE(tokens.is_revoked(a_program, "short"));
    CHECK(tokens.is_revoked(a_program, "long"));
}

}  // namespace

Promises notice_promises() {
    return {{"notices are shown newest first, and seen once", seen_once},
            {"notices are taken back, grow old, move and are erased", notices_end}};
}

Promises reply_promises() {
    return {{"a reply is found as it was given", reply_as_given},
            {"keys of different callers never meet", keys_stay_apart},
            {"replies move, are erased, and grow old", replies_end}};
}

Promises token_promises() {
    return {{"a revoked token is known until it has expired", revoked_until_expired}};
}

}  // namespace spaarpas::test
