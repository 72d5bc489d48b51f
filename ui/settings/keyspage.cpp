// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyspage.h"

#include "engine/facade/connections.h"
#include "engine/facade/engine.h"
#include "ui/connect/advice.h"
#include "ui/connect/cloudguide.h"
#include "ui/connect/connectiontest.h"
#include "ui/connect/keydialogs.h"
#include "ui/errortext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/statuslabel.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QUrl>

namespace ui {

namespace {

enum KeyColumn { HostColumn, EndingColumn, KeptColumn, EnteredColumn, UsedColumn, KeyColumns };

/// The provider and endpoint for testing the key: of the known cloud service, otherwise the address of the key.
engine::GeneratorPlan planFor(const engine::KeyInfo &key)
{
    engine::GeneratorPlan plan;
    for (const CloudGuide &guide : cloudGuides()) {
        if (QUrl(guide.address).host() == key.host) {
            plan.provider = guide.kind;
            plan.endpoint = guide.endpoint;
            return plan;
        }
    }
    plan.provider = QStringLiteral("openai-compatible");
    plan.endpoint = !key.address.isEmpty() ? key.address : key.host.contains(QLatin1StringView("://")) ? key.host : QStringLiteral("https://") + key.host;
    return plan;
}

QString placeText(const engine::KeyInfo &key)
{
    switch (key.place) {
    case engine::KeyPlace::Session: return KeysPage::tr("until Valda ends");
    case engine::KeyPlace::Keychain: return key.readable ? KeysPage::tr("in the keychain") : KeysPage::tr("in the keychain, which is locked");
    case engine::KeyPlace::File: return key.readable ? KeysPage::tr("in the encrypted file") : KeysPage::tr("in the encrypted file, locked");
    }
    Q_UNREACHABLE();
}

QString timeText(qint64 ms, const QString &never) { return ms > 0 ? formatWhen(ms, QDateTime::currentMSecsSinceEpoch()) : never; }

} // namespace

KeysPage::KeysPage(engine::Engine *engine, QWidget *parent) :
    QWidget(parent),
    m_connections(engine ? engine->connections() : nullptr),
    m_test(new ConnectionTest(engine, this)),
    m_header(new SectionHeader),
    m_explanation(new Label(Type::Body, Ink::Muted)),
    m_table(new QTableWidget(0, KeyColumns)),
    m_add(new QPushButton),
    m_check(new QPushButton),
    m_unlock(new QPushButton),
    m_remove(new QPushButton),
    m_state(new StatusLabel)
{
    m_explanation->setWordWrap(true);
    setupTable();
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_add, m_check, m_unlock, m_remove})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addWidget(m_state);
    m_check->setObjectName(QStringLiteral("testKey"));
    m_unlock->setObjectName(QStringLiteral("unlockKeys"));
    m_remove->setObjectName(QStringLiteral("removeKey"));
    connect(m_add, &QPushButton::clicked, this, &KeysPage::connectRequested);
    connect(m_check, &QPushButton::clicked, this, &KeysPage::test);
    connect(m_unlock, &QPushButton::clicked, this, &KeysPage::unlock);
    connect(m_remove, &QPushButton::clicked, this, &KeysPage::remove);
    connect(m_test, &ConnectionTest::stepDone, this, &KeysPage::showTested);
    connect(m_test, &ConnectionTest::finished, this, &KeysPage::endTest);
    retranslate();
}

void KeysPage::setupTable()
{
    m_table->setObjectName(QStringLiteral("keys"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(HostColumn, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &KeysPage::showButtons);
}

const engine::KeyInfo *KeysPage::chosen() const
{
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
    return row >= 0 && row < m_keys.size() ? &m_keys.at(row) : nullptr;
}

void KeysPage::refresh()
{
    showButtons();
    if (!m_connections || !isVisible()) // read keys only while the page is visible
        return;
    onResult(this, m_connections->readKeys(), [this](const engine::Result<QList<engine::KeyInfo>> &keys) {
        if (!keys)
            return say(keys.error());
        fill(*keys);
    });
    onResult(this, m_connections->keyFile(),
        [this](const engine::Result<engine::KeyFileState> &state) { m_unlock->setVisible(state == engine::KeyFileState::Locked); });
}

void KeysPage::fill(const QList<engine::KeyInfo> &keys)
{
    m_keys = keys;
    m_table->setRowCount(int(keys.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const engine::KeyInfo &key = keys.at(row);
        m_table->setItem(row, HostColumn, new QTableWidgetItem(icon(QStringLiteral("key")), key.host));
        m_table->setItem(row, EndingColumn, new QTableWidgetItem(key.ending.isEmpty() ? QStringLiteral("–") : QStringLiteral("…") + key.ending));
        m_table->setItem(row, KeptColumn, new QTableWidgetItem(placeText(key)));
        m_table->setItem(row, EnteredColumn, new QTableWidgetItem(timeText(key.enteredMs, QStringLiteral("–"))));
        m_table->setItem(row, UsedColumn, new QTableWidgetItem(timeText(key.usedMs, tr("never", "when a key was used"))));
    }
    showButtons();
}

void KeysPage::remove()
{
    onResult(this, m_connections->forgetKey(chosen()->host), [this](const engine::Result<> &done) {
        if (!done)
            say(done.error());
        refresh();
    });
}

void KeysPage::unlock()
{
    auto *dialog = new UnlockDialog(m_connections, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &KeysPage::refresh);
    dialog->open();
}

/// Tests the key with requests that are free of charge.
void KeysPage::test()
{
    m_tested = planFor(*chosen());
    m_state->setStatus(Tone::Active, tr("Asking %1…").arg(chosen()->host), QStringLiteral("clock"));
    m_test->start({.generator = m_tested, .key = {}, .onlyKey = true});
}

void KeysPage::showTested(const engine::EndpointStep &step)
{
    if (step.outcome != engine::StageOutcome::Failed)
        return;
    if (step.trouble == engine::EndpointTrouble::OtherService && !step.betterProvider.isEmpty() && m_tested.provider != step.betterProvider) {
        m_tested.provider = step.betterProvider; // the server speaks another dialect: test again with it
        QMetaObject::invokeMethod(this, [this] { m_test->start({.generator = m_tested, .key = {}, .onlyKey = true}); }, Qt::QueuedConnection);
        return;
    }
    m_state->setStatus(Tone::Bad, adviceFor(step, m_tested).sentence);
}

void KeysPage::endTest(bool passed)
{
    if (passed)
        m_state->setStatus(Tone::Good, tr("The key is accepted; %n model(s) can be asked.", nullptr, int(m_test->models().size())));
    refresh();
}

void KeysPage::say(const engine::Error &error) { m_state->setStatus(Tone::Bad, errorSentence(error)); }

void KeysPage::showButtons()
{
    m_remove->setEnabled(m_connections && chosen());
    m_check->setEnabled(m_connections && chosen() && chosen()->readable);
    m_add->setEnabled(m_connections);
}

void KeysPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void KeysPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeysPage::retranslate()
{
    m_header->setText(tr("Keys"));
    m_explanation->setText(tr("Each key is kept in the keychain of this computer, or encrypted with a pass phrase, and sent only to the host it was entered for. "
                              "Environment variables named in a configuration work too and are never stored."));
    m_table->setAccessibleName(tr("Hosts with a key"));
    m_table->setHorizontalHeaderLabels({tr("Host"), tr("Last characters", "the last characters of a key"), tr("Stored"), tr("Entered"), tr("Last used")});
    m_add->setText(tr("&Add by connecting a model…"));
    m_check->setText(tr("&Test"));
    m_check->setToolTip(tr("Asks the host for its list of models, which costs nothing."));
    m_unlock->setText(tr("&Unlock…"));
    m_unlock->hide();
    m_remove->setText(tr("&Remove key"));
    refresh();
}

} // namespace ui
