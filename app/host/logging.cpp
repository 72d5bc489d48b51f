// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/host/logging.h"

#include "app/host/printable.h"
#include <QtGlobal>

namespace app {

namespace {

QtMessageHandler before = nullptr; // a global, since Qt's message handler is a plain function

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    before(type, context, printable((*logRedactor())(message)));
}

} // namespace

std::shared_ptr<engine::LiveRedactor> logRedactor()
{
    static const auto redactor = std::make_shared<engine::LiveRedactor>();
    return redactor;
}

void redactLogs()
{
    before = qInstallMessageHandler(write);
}

} // namespace app
