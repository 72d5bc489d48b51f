// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include "ui/errortext.h"

#include <cstdio>
#include <unistd.h>

namespace app {

Terminal::Terminal(bool quiet)
    : m_quiet(quiet)
    , m_isTerminal(::isatty(STDERR_FILENO))
{
}

void Terminal::result(const QByteArray &bytes) const
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stdout);
    std::fflush(stdout);
}

void Terminal::say(const QString &text) const
{
    if (!m_quiet)
        std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

void Terminal::progress(const QString &text)
{
    if (m_quiet || !m_isTerminal)
        return;
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(text));
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
    std::fprintf(stderr, "valda: %s\n", qUtf8Printable(text));
}

void Terminal::fail(const engine::Error &error) const
{
    fail(ui::errorSentence(error));
}

} // namespace app
