// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/runtimefiles.h"

#include <QFile>

static void initRuntimeResource() { Q_INIT_RESOURCE(runtime); } // outside of any namespace, as Qt wants it

namespace engine {

QByteArray runtimeContent(const QString &name)
{
    initRuntimeResource(); // a static library's resources are linked only when somebody names them
    QFile file(QStringLiteral(":/valda/runtime/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "runtimeContent", qPrintable(name));
    return opened ? file.readAll() : QByteArray();
}

} // namespace engine
