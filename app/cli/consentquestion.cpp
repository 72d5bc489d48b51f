// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/consentquestion.h"

#include "app/cli/terminal.h"
#include "engine/consent/consentdesk.h"

namespace app {

namespace {

bool isGranted(const engine::ConsentItem &item, const Terminal &terminal)
{
    terminal.fail(QStringLiteral("this run comes from elsewhere; it %1").arg(engine::englishText(item)));
    return terminal.confirm(QStringLiteral("Do you agree?"));
}

} // namespace

std::optional<QStringList> askForConsent(const QList<engine::ConsentItem> &items, const QStringList &trusted, const Terminal &terminal)
{
    const QList<engine::ConsentItem> open = engine::withoutAgreed(items, trusted);
    QStringList agreed = trusted;
    if (!open.isEmpty() && !terminal.canAsk()) {
        terminal.fail(engine::refusalOfMissing(open).error().detail);
        return {};
    }
    for (const engine::ConsentItem &item : open) {
        if (!isGranted(item, terminal)) {
            terminal.fail(QStringLiteral("not agreed to, so nothing was started; --trust %1 agrees to it").arg(item.digest()));
            return {};
        }
        agreed << item.digest();
    }
    return agreed;
}

} // namespace app
