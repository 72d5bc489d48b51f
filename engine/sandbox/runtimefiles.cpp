// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/runtimefiles.h"

#include <QFile>

static void initRuntimeResource() { Q_INIT_RESOURCE(runtime); } // Q_INIT_RESOURCE must be outside of any namespace

namespace engine {

QByteArray runtimeContent(const QString &name)
{
    initRuntimeResource(); // required to link the resources of a static library
    QFile file(QStringLiteral(":/valda/runtime/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "runtimeContent", qPrintable(name));
    return opened ? file.readAll() : QByteArray();
}

} // namespace engine
