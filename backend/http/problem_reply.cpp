#include "backend/http/problem_reply.h"

#include "json/message.h"
#include "wire/errors.h"
#include "wire/fields.h"
#include "wire/messages/problem.h"

namespace spaarpas::http {

Reply problem_reply(int status,
                    std::string_view code,
                    std::string_view detail,
                    std::string_view request_id,
                    const base::Problems& problems) {
    wire::ProblemDetails details;
    if (const wire::ErrorInfo* info = wire::find_error(code)) {
        details.title = info->title;
    }
    details.status = status;
    details.code = code;
    details.detail = detail;
    details.request_id = request_id;
    for (const base::Problem& problem : problems) {
        details.problems.push_back(
            {problem.code, problem.pointer, problem.found, problem.expected, problem.mend});
    }
    Reply reply;
    reply.status = status;
    reply.content_type = "application/problem+json";
    reply.headers.emplace_back("Cache-Control", "no-store");
    reply.body = json::write_message(details);
    return reply;
}

}  // namespace spaarpas::http
