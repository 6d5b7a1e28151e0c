#include <CLI/CLI.hpp>

#include "backend/cli/commands.h"

namespace {

using spaarpas::cli::DoctorCommand;
using spaarpas::cli::ImportCommand;
using spaarpas::cli::ServeCommand;

constexpr int most_requests = 1'000'000;

constexpr const char* secrets_help =
    "Secrets come from the environment: SPAARPAS_SECRET_KEY (the shop server's key),\n"
    "SPAARPAS_TOKEN_SECRET (32 bytes or more, signs the shoppers' tokens) and\n"
    "SPAARPAS_TOKEN_KID (that secret's name, 1 where it is not set). A server with several\n"
    "programs takes them for each, with the program's id behind the name:\n"
    "SPAARPAS_SECRET_KEY_KOFFIEBAR and so on (capitals; _ for what is no letter or digit).\n"
    "SPAARPAS_HASH_KEY stands in the place of the file beside the database (FILE.key).";

void add_serve(CLI::App& app, ServeCommand& serve) {
    app.add_option("--db", serve.database, "The SQLite database; made where there is none")
        ->capture_default_str();
    app.add_option("--program", serve.programs, "A program file; may be given several times");
    app.add_option("--listen", serve.listen, "ADDRESS:PORT; port 0 takes a free one")
        ->capture_default_str();
    app.add_option("--allowed-origin",
                   serve.allowed_origins,
                   "An origin whose pages may use the wallet, such as https://shop.example, or "
                   "PROGRAM=ORIGIN for one program alone; may be given several times");
    app.add_option("--web-dir", serve.web_dir, "The folder with the page files (spaarpas.js)");
    app.add_option("--requests-per-address",
                   serve.requests_per_address,
                   "How many requests a minute an address may send that is not known by a token or "
                   "a key; all may come at once")
        ->check(CLI::Range(1, most_requests))
        ->capture_default_str();
    app.add_option("--requests-per-member",
                   serve.requests_per_member,
                   "How many requests a minute a shopper may send; all may come at once")
        ->check(CLI::Range(1, most_requests))
        ->capture_default_str();
    app.add_option("--trusted-proxy",
                   serve.trusted_proxies,
                   "The address of a proxy on another machine whose X-Forwarded-For is believed; "
                   "may be given several times");
    CLI::Option* demo =
        app.add_flag("--demo", serve.demo, "Lets anyone move the server's clock; never in earnest");
    app.add_option("--demo-offset",
                   serve.demo_offset_ms,
                   "How many milliseconds a demo's clock begins ahead of the machine's")
        ->needs(demo);
}

CLI::App& add_import(CLI::App& app, ImportCommand& import) {
    CLI::App* command = app.add_subcommand("import", "Books the purchases of a real shop");
    command->add_option("--db", import.database, "The SQLite database")->required();
    command->add_option("--program", import.program, "The program file")->required();
    command->add_option("--format", import.format, "The format of the file")
        ->check(CLI::IsMember({"online-retail"}))
        ->capture_default_str();
    command->add_option("CSV", import.csv, "The file")->required();
    return *command;
}

CLI::App& add_doctor(CLI::App& app, DoctorCommand& doctor) {
    CLI::App* command = app.add_subcommand(
        "doctor", "Says of a shop's page what is wrong with how the wallet was put in");
    command->add_option("PAGE", doctor.page, "Its address, such as https://shop.example/account")
        ->required();
    command->add_option("--cookie-file",
                        doctor.cookie_file,
                        "A file with the Cookie header of a signed-in shopper, whose token is "
                        "looked at too; it goes to the shop alone");
    command->add_option(
        "--program", doctor.program, "The program, where a script names it and not the tag");
    return *command;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("The loyalty wallet's server.", "spaarpas-server");
    app.footer(secrets_help);
    app.require_subcommand(0, 1);
    ServeCommand serve;
    ImportCommand import;
    DoctorCommand doctor;
    std::string program;
    std::string database;

    add_serve(app, serve);
    CLI::App* serve_app = app.add_subcommand("serve", "Serves the API; also without a command");
    add_serve(*serve_app, serve);
    CLI::App* check_app = app.add_subcommand("check", "Prints every mistake of a program file");
    check_app->add_option("PROGRAM", program, "The program file")->required();
    CLI::App* verify_app =
        app.add_subcommand("verify-ledger", "Rebuilds the ledger from its entries and compares");
    verify_app->add_option("--db", database, "The SQLite database")->required();
    const CLI::App& import_app = add_import(app, import);
    const CLI::App& doctor_app = add_doctor(app, doctor);

    CLI11_PARSE(app, argc, argv);
    if (check_app->parsed()) {
        return spaarpas::cli::check(program);
    }
    if (verify_app->parsed()) {
        return spaarpas::cli::verify(database);
    }
    if (import_app.parsed()) {
        return spaarpas::cli::import_file(import);
    }
    if (doctor_app.parsed()) {
        return spaarpas::cli::examine_page(doctor);
    }
    return spaarpas::cli::serve(serve);
}
