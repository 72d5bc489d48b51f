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
#include <unistd.h>

#include <chrono>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace bench {

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void die(const char *what)
{
    std::perror(what);
    std::exit(2);
}

const std::string &reply()
{
    static const std::string text = [] {
        const std::string frame = R"(data: {"id":"c1","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":)";
        std::string body = frame + R"({"role":"assistant","content":""},"finish_reason":null}],"usage":null})" "\n\n";
        for (int i = 0; i < 4; ++i)
            body += frame + R"({"content":"A vampire's toothpaste, now with twelve hours of bite. "},"finish_reason":null}],"usage":null})" "\n\n";
        body += frame + R"({},"finish_reason":"stop"}],"usage":null})" "\n\n";
        body += R"(data: {"id":"c1","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":41,"total_tokens":50}})" "\n\ndata: [DONE]\n\n";
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }();
    return text;
}

/// Where the first request in `bytes` ends; 0 when it is not complete.
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
        die("epoll_ctl");
}

struct Client {
    long serial = 0; ///< numbers of files are used again, these are not
    std::string partial;
};

struct Due {
    Clock::time_point at;
    int fd;
    long serial;
};

class Loop
{
public:
    Loop(int listener, int latencyMs)
        : m_listener(listener)
        , m_latency(latencyMs)
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
            bytes.erase(0, end);
            m_due.push_back({Clock::now() + std::chrono::milliseconds(m_latency), fd, client.serial});
        }
    }

    void answerDue()
    {
        while (!m_due.empty() && m_due.front().at <= Clock::now()) {
            const Due due = m_due.front();
            m_due.pop_front();
            const auto client = m_clients.find(due.fd);
            if (client != m_clients.end() && client->second.serial == due.serial)
                (void)!send(due.fd, reply().data(), reply().size(), MSG_NOSIGNAL);
        }
        itimerspec when{};
        if (!m_due.empty()) {
            const auto wait = std::max<std::chrono::nanoseconds>(std::chrono::nanoseconds(1), m_due.front().at - Clock::now());
            when.it_value = {time_t(wait.count() / 1'000'000'000), long(wait.count() % 1'000'000'000)};
        }
        timerfd_settime(m_timer, 0, &when, nullptr);
    }

    int m_listener, m_latency, m_epoll, m_timer;
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

} // namespace

BenchServer::BenchServer(int latencyMs)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || listen(listener, 1024) != 0)
        die("listen");
    getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_child = fork();
    if (m_child < 0)
        die("fork");
    if (m_child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        Loop(listener, latencyMs).run();
    }
    close(listener);
}

BenchServer::~BenchServer()
{
    kill(m_child, SIGKILL);
}

double plainRate(int port, int connections, double seconds)
{
    const std::string body = R"({"model":"m","messages":[{"role":"user","content":"Name a tree"}],"stream":true})";
    const std::string request = "POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
    const int epoll = epoll_create1(0);
    std::unordered_map<int, size_t> received;
    const sockaddr_in address = loopback(port);
    for (int i = 0; i < connections; ++i) {
        const int fd = socket(AF_INET, SOCK_STREAM, 0);
        const int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            die("connect");
        watch(epoll, fd);
        received[fd] = 0;
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
                die("read");
            if ((received[fd] += size_t(got)) < reply().size())
                continue;
            received[fd] = 0;
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
