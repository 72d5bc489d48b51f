// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/callinspector.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"
#include "ui/widgets/keeptype.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

CallInspector::CallInspector(engine::Engine *engine, engine::RunId run, engine::CallId call, QWidget *parent)
    : QDialog(parent)
    , m_facts(new Label(Type::Body, Ink::Muted, this))
    , m_tabs(new QTabWidget(this))
    , m_prompt(addPage(tr("Request")))
    , m_reply(addPage(tr("Reply")))
    , m_system(addPage(tr("System prompt")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Call %1 – request and reply").arg(call.value));
    auto *layout = new QVBoxLayout(this);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setText(tr("Reading…"));
    m_tabs->setDocumentMode(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(m_facts);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resize(space(5) * 32, space(5) * 24);
    if (engine)
        onResult(this, engine->logs()->inspect(run, call), [this](const engine::Result<engine::CallInspection> &inspection) { show(inspection); });
}

QPlainTextEdit *CallInspector::addPage(const QString &title)
{
    auto *text = new QPlainTextEdit(m_tabs);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(title);
    keepType(text, Type::Code);
    m_tabs->addTab(text, title);
    return text;
}

void CallInspector::show(const engine::Result<engine::CallInspection> &inspection)
{
    if (!inspection) {
        m_facts->setText(errorSentence(inspection.error()));
        return;
    }
    m_facts->setText(facts(*inspection));
    m_prompt->setPlainText(harmless(inspection->prompt));
    m_system->setPlainText(harmless(inspection->systemPrompt));
    m_tabs->setTabVisible(2, !inspection->systemPrompt.isEmpty());
    if (!inspection->end)
        m_reply->setPlaceholderText(tr("The reply has not arrived yet."));
    else if (inspection->end->error)
        m_reply->setPlainText(failureText(*inspection->end));
    else
        m_reply->setPlainText(harmless(inspection->end->text));
}

/// The error sentence, followed by the part of the reply that arrived before the error.
QString CallInspector::failureText(const engine::CallEnd &end) const
{
    const QString sentence = errorSentence(*end.error);
    return end.text.isEmpty() ? sentence : tr("%1\n\nReceived before the error:\n\n%2").arg(sentence, harmless(end.text));
}

QString CallInspector::facts(const engine::CallInspection &inspection) const
{
    QStringList facts{stepTitle(inspection.call.step), inspection.call.label};
    if (inspection.call.attempt > 1)
        facts.append(tr("attempt %1").arg(inspection.call.attempt));
    if (const auto &end = inspection.end) {
        facts.append(formatDuration(end->latencyMs));
        facts.append(tr("%1 tokens in, %2 out").arg(formatCount(end->usage.input), formatCount(end->usage.output)));
        if (end->usage.cached)
            facts.append(tr("%1 from the cache").arg(formatCount(end->usage.cached)));
        if (end->usage.reasoning)
            facts.append(tr("%1 for reasoning").arg(formatCount(end->usage.reasoning)));
        facts.append(formatMoney(end->cost));
        facts.append(tr("ended: %1", "how a reply ended").arg(finishReasonWord(end->finish)));
        if (!end->servedBy.isEmpty())
            facts.append(tr("served by %1", "model").arg(end->servedBy));
        if (!end->requestId.isEmpty())
            facts.append(tr("request id %1").arg(end->requestId));
        if (!end->note.isEmpty())
            facts.append(end->note);
    }
    return facts.join(QStringLiteral(" · "));
}

} // namespace ui
