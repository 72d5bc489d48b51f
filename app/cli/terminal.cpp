// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include "app/host/printable.h"
#include "ui/errortext.h"

#include <cstdio>
#include <unistd.h>

namespace app {

namespace {

constexpr qint64 progressEveryMs = 10'000; ///< interval of progress lines when stderr is no terminal, ms

} // namespace

Terminal::Terminal(bool quiet)
    : m_quiet(quiet)
    , m_isTerminal(::isatty(STDERR_FILENO))
    , m_showsResults(::isatty(STDOUT_FILENO))
    , m_canAsk(m_isTerminal && ::isatty(STDIN_FILENO))
{
    m_lastProgress.start();
}

void Terminal::result(const QByteArray &output) const
{
    const QByteArray bytes = m_showsResults ? printable(output) : output;
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stdout);
    std::fflush(stdout);
}

void Terminal::say(const QString &text) const
{
    if (!m_quiet)
        std::fprintf(stderr, "%s\n", qUtf8Printable(printable(text)));
}

std::optional<bool> Terminal::ask(const QString &question) const
{
    if (m_quiet || !m_isTerminal || !::isatty(STDIN_FILENO))
        return {};
    std::fprintf(stderr, "%s [y/n] ", qUtf8Printable(question));
    std::fflush(stderr);
    char answer[64] = "";
    if (!std::fgets(answer, sizeof answer, stdin))
        return {};
    const QString word = QString::fromLocal8Bit(answer).trimmed().toLower();
    if (word.startsWith(u'y') || word.startsWith(u'n'))
        return word.startsWith(u'y');
    return {};
}

void Terminal::progress(const QString &text)
{
    if (m_quiet)
        return;
    if (!m_isTerminal) {
        if (m_lastProgress.hasExpired(progressEveryMs)) {
            m_lastProgress.start();
            say(text);
        }
        return;
    }
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(printable(text)));
    std::fflush(stderr);
    m_inProgress = true;
}

void Terminal::endProgress()
{
    if (std::exchange(m_inProgress, false))
        std::fputc('\n', stderr);
}

void Terminal::fail(const QString &text) const
{
    std::fprintf(stderr, "valda: %s\n", qUtf8Printable(printable(text)));
}

void Terminal::fail(const engine::Error &error) const
{
    fail(ui::errorSentence(error));
}

bool Terminal::confirm(const QString &question) const
{
    std::fprintf(stderr, "%s [y/N] ", qUtf8Printable(printable(question)));
    std::fflush(stderr);
    char line[64] = {};
    return std::fgets(line, sizeof line, stdin) && (line[0] == 'y' || line[0] == 'Y');
}

} // namespace app
