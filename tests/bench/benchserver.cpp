// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchserver.h"

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bench {

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fatal(const char *what)
{
    std::perror(what);
    std::exit(2);
}

/// A text with random words, so that no two texts are duplicates.
std::string textNumber(unsigned long number)
{
    std::string text = "A vampire's toothpaste";
    for (int i = 0; i < 8; ++i) {
        number = number * 6364136223846793005UL + 1442695040888963407UL;
        text += " w" + std::to_string(number >> 40);
    }
    return text;
}

std::string verdict(unsigned long number)
{
    return std::string(R"({\"reason\": \"longer\", \"winner\": \")") + (number % 2 ? 'A' : 'B') + R"(\"})";
}

/// A complete reply: a new text, or a verdict for judges.
std::string reply(unsigned long number, bool judges)
{
    const std::string frame = R"(data: {"id":"c1","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":)";
    std::string body = frame + R"({"role":"assistant","content":""},"finish_reason":null}],"usage":null})" "\n\n";
    body += frame + R"({"content":")" + (judges ? verdict(number) : textNumber(number)) + R"("},"finish_reason":null}],"usage":null})" "\n\n";
    for (int i = 0; i < 3 && !judges; ++i)
        body += frame + R"({"content":", now with twelve hours of bite"},"finish_reason":null}],"usage":null})" "\n\n";
    body += frame + R"({},"finish_reason":"stop"}],"usage":null})" "\n\n";
    body += R"(data: {"id":"c1","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":41,"total_tokens":50}})" "\n\ndata: [DONE]\n\n";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string refusal(int retryAfterMs)
{
    const std::string body = R"({"error":{"message":"too many requests","type":"rate_limit_exceeded"}})";
    return "HTTP/1.1 429 Too Many Requests\r\nRetry-After-Ms: " + std::to_string(retryAfterMs)
        + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string breakage()
{
    const std::string body = R"({"error":{"message":"the server had an error"}})";
    return "HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
}

enum class Fate { Fine, Refused, Broken, Cut, Hanging };

/// Size of the first request in `bytes`; 0 when it is incomplete.
size_t requestEnd(const std::string &bytes)
{
    const size_t head = bytes.find("\r\n\r\n");
    if (head == std::string::npos)
        return 0;
    const size_t name = bytes.find("Content-Length: ");
    const size_t length = name < head ? std::strtoul(bytes.c_str() + name + 16, nullptr, 10) : 0;
    return bytes.size() >= head + 4 + length ? head + 4 + length : 0;
}

void watch(int epoll, int fd)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = fd;
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) != 0)
        fatal("epoll_ctl");
}

struct Client {
    long serial = 0; ///< unique, unlike file descriptors
    std::string partial;
};

struct Due {
    Clock::time_point at;
    int fd;
    long serial;
    Fate fate = Fate::Fine;
    bool judges = false;
};

class Loop
{
public:
    Loop(int listener, int latencyMs, Behaviour behaviour)
        : m_listener(listener)
        , m_latency(latencyMs)
        , m_behaviour(behaviour)
        , m_epoll(epoll_create1(0))
        , m_timer(timerfd_create(CLOCK_MONOTONIC, 0))
    {
        watch(m_epoll, m_listener);
        watch(m_epoll, m_timer);
    }

    [[noreturn]] void run()
    {
        epoll_event events[256];
        for (;;) {
            const int count = epoll_wait(m_epoll, events, 256, -1);
            for (int i = 0; i < count; ++i)
                handle(events[i].data.fd);
            answerDue();
        }
    }

private:
    void handle(int fd)
    {
        if (fd == m_listener) {
            const int client = accept(m_listener, nullptr, nullptr);
            const int on = 1;
            setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            watch(m_epoll, client);
            m_clients[client] = {++m_lastSerial, {}};
        } else if (fd == m_timer) {
            unsigned long long expirations;
            (void)!read(m_timer, &expirations, sizeof expirations);
        } else {
            receive(fd);
        }
    }

    void receive(int fd)
    {
        char buffer[65536];
        const ssize_t got = read(fd, buffer, sizeof buffer);
        if (got <= 0) {
            close(fd);
            m_clients.erase(fd);
            return;
        }
        Client &client = m_clients[fd];
        std::string &bytes = client.partial;
        bytes.append(buffer, size_t(got));
        if (const size_t end = requestEnd(bytes)) {
            const size_t winner = bytes.find("winner");
            bytes.erase(0, end);
            take(fd, client.serial, winner < end);
        }
    }

    Fate fate()
    {
        m_dice = m_dice * 6364136223846793005UL + 1442695040888963407UL;
        int roll = int((m_dice >> 33) % 1000);
        for (const auto &[share, fate] : {std::pair(m_behaviour.refused, Fate::Refused), std::pair(m_behaviour.broken, Fate::Broken),
                 std::pair(m_behaviour.cut, Fate::Cut), std::pair(m_behaviour.hanging, Fate::Hanging)}) {
            if (roll < share)
                return fate;
            roll -= share;
        }
        return Fate::Fine;
    }

    void take(int fd, long serial, bool judges)
    {
        const Fate fate = this->fate();
        if (fate == Fate::Refused) {
            const std::string text = refusal(m_behaviour.retryAfterMs);
            (void)!send(fd, text.data(), text.size(), MSG_NOSIGNAL);
        } else if (fate != Fate::Hanging) {
            m_due.push_back({Clock::now() + std::chrono::milliseconds(m_latency), fd, serial, fate, judges});
        }
    }

    void answer(const Due &due)
    {
        const std::string text = due.fate == Fate::Broken ? breakage() : reply(++m_answers + (unsigned long)(getpid()) * 100'000, due.judges);
        (void)!send(due.fd, text.data(), due.fate == Fate::Cut ? text.size() / 2 : text.size(), MSG_NOSIGNAL);
        if (due.fate == Fate::Cut) {
            close(due.fd);
            m_clients.erase(due.fd);
        }
    }

    void answerDue()
    {
        while (!m_due.empty() && m_due.front().at <= Clock::now()) {
            const Due due = m_due.front();
            m_due.pop_front();
            const auto client = m_clients.find(due.fd);
            if (client != m_clients.end() && client->second.serial == due.serial)
                answer(due);
        }
        itimerspec when{};
        if (!m_due.empty()) {
            const auto wait = std::max<std::chrono::nanoseconds>(std::chrono::nanoseconds(1), m_due.front().at - Clock::now());
            when.it_value = {time_t(wait.count() / 1'000'000'000), long(wait.count() % 1'000'000'000)};
        }
        timerfd_settime(m_timer, 0, &when, nullptr);
    }

    int m_listener, m_latency;
    Behaviour m_behaviour;
    int m_epoll, m_timer;
    unsigned long m_dice = 20261121, m_answers = 0;
    std::unordered_map<int, Client> m_clients;
    long m_lastSerial = 0;
    std::deque<Due> m_due;
};

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(uint16_t(port));
    return address;
}

int listenAt(int port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const sockaddr_in address = loopback(port);
    if (bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || listen(listener, 1024) != 0)
        fatal("listen");
    return listener;
}

pid_t serve(int listener, int latencyMs, Behaviour behaviour)
{
    const pid_t server = fork();
    if (server == 0) {
        (void)!nice(behaviour.niceness);
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        Loop(listener, latencyMs, behaviour).run();
    }
    close(listener); // otherwise it accepts connections while no process serves
    return server;
}

/// Starts the server, and stops and restarts it on signals.
[[noreturn]] void supervise(int listener, int port, int latencyMs, Behaviour behaviour)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t wanted;
    sigemptyset(&wanted);
    for (const int number : {SIGUSR1, SIGUSR2, SIGTERM})
        sigaddset(&wanted, number);
    sigprocmask(SIG_BLOCK, &wanted, nullptr);
    pid_t server = serve(listener, latencyMs, behaviour);
    for (;;) {
        int number = 0;
        sigwait(&wanted, &number);
        if (number != SIGUSR2 && server > 0) {
            kill(server, SIGKILL);
            waitpid(std::exchange(server, 0), nullptr, 0);
        }
        if (number == SIGTERM)
            std::_Exit(0);
        if (number == SIGUSR2 && server == 0)
            server = serve(listenAt(port), latencyMs, behaviour);
    }
}

} // namespace

BenchServer::BenchServer(int latencyMs, Behaviour behaviour)
{
    const int listener = listenAt(0);
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_child = fork();
    if (m_child < 0)
        fatal("fork");
    if (m_child == 0)
        supervise(listener, m_port, latencyMs, behaviour);
    close(listener);
}

BenchServer::~BenchServer()
{
    kill(m_child, SIGTERM);
    waitpid(m_child, nullptr, 0);
}

void BenchServer::die()
{
    kill(m_child, SIGUSR1);
}

void BenchServer::comeBack()
{
    kill(m_child, SIGUSR2);
}

double plainRate(int port, int connections, double seconds)
{
    const std::string body = R"({"model":"m","messages":[{"role":"user","content":"Name a tree"}],"stream":true})";
    const std::string request = "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
    const int epoll = epoll_create1(0);
    std::unordered_map<int, std::string> received;
    const sockaddr_in address = loopback(port);
    for (int i = 0; i < connections; ++i) {
        const int fd = socket(AF_INET, SOCK_STREAM, 0);
        const int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            fatal("connect");
        watch(epoll, fd);
        received[fd].clear();
        (void)!send(fd, request.data(), request.size(), MSG_NOSIGNAL);
    }
    long answered = 0;
    const auto start = Clock::now();
    const auto end = start + std::chrono::duration<double>(seconds);
    while (Clock::now() < end) {
        epoll_event events[256];
        const int count = epoll_wait(epoll, events, 256, 100);
        for (int i = 0; i < count; ++i) {
            char buffer[65536];
            const int fd = events[i].data.fd;
            const ssize_t got = read(fd, buffer, sizeof buffer);
            if (got <= 0)
                fatal("read");
            std::string &text = received[fd];
            text.append(buffer, size_t(got));
            if (!text.ends_with("[DONE]\n\n"))
                continue;
            text.clear();
            ++answered;
            (void)!send(fd, request.data(), request.size(), MSG_NOSIGNAL);
        }
    }
    const double took = std::chrono::duration<double>(Clock::now() - start).count();
    for (const auto &entry : received)
        close(entry.first);
    close(epoll);
    return double(answered) / took;
}

} // namespace bench
