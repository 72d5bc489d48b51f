// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consent/askforconsent.h"

#include "ui/consent/consentdialog.h"
#include "ui/widgets/onresult.h"

namespace ui {

namespace {

QList<engine::ConsentItem> allOf(QList<engine::ConsentItem> items) { return items; }

void showItems(QWidget *parent, const QList<engine::ConsentItem> &items, const std::function<void(const QStringList &)> &go,
    const std::function<void(const engine::Error &)> &refused)
{
    auto *dialog = new ConsentDialog(items, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [go, digests = dialog->digests()] { go(digests); });
    QObject::connect(dialog, &QDialog::rejected, parent, [refused] { refused({engine::ErrorKind::Cancelled, QStringLiteral("not agreed to"), {}}); });
    dialog->open();
}

} // namespace

void askForConsent(QWidget *parent, ConsentQuestion question, std::function<void(const QStringList &)> go,
    std::function<void(const engine::Error &)> refused)
{
    askForConsent(parent, std::move(question), allOf, std::move(go), std::move(refused));
}

void askForConsent(QWidget *parent, ConsentQuestion question, ConsentFilter filter, std::function<void(const QStringList &)> go,
    std::function<void(const engine::Error &)> refused)
{
    onResult(parent, std::move(question), [=](const engine::Result<QList<engine::ConsentItem>> &answer) {
        if (!answer)
            return refused(answer.error());
        const QList<engine::ConsentItem> items = filter(*answer);
        if (items.isEmpty())
            return go({});
        showItems(parent, items, go, refused);
    });
}

} // namespace ui
