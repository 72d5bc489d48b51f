// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs/helpdialog.h"

#include "ui/style/tokens.h"
#include "ui/style/valdastyle.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

namespace {

QString guide()
{
    const std::pair<QString, QString> parts[] = {
        {HelpDialog::tr("What a run does"), HelpDialog::tr("A run writes many candidates for your task, compares them, and makes new ones from the best. You see the best text at any moment.")},
        {HelpDialog::tr("Start"), HelpDialog::tr("Try the sample without a model, pick a template, or open an earlier run. Removed runs stay in the trash for 30 days.")},
        {HelpDialog::tr("Configure"), HelpDialog::tr("Describe the task, choose the model, and set a stop. The checks on the right say what is missing; the estimate says what the run may cost.")},
        {HelpDialog::tr("Run"), HelpDialog::tr("The header shows the best candidate, the money spent and the time left. Pause and continue at any time; nothing is lost. A hint goes into the next prompts.")},
        {HelpDialog::tr("Compare"), HelpDialog::tr("Put two to four candidates side by side. Your vote counts at once and can be undone. Blind voting hides names until you have chosen.")},
        {HelpDialog::tr("Export"), HelpDialog::tr("Save the best texts, a report, or the whole run as one file that opens on another computer.")},
        {HelpDialog::tr("Keys"), HelpDialog::tr("Ctrl+/ lists all keyboard shortcuts; Ctrl+K finds any action, run or setting.")},
    };
    QString html;
    for (const auto &[title, text] : parts)
        html += QStringLiteral("<h3>%1</h3><p>%2</p>").arg(title.toHtmlEscaped(), text.toHtmlEscaped());
    return html;
}

} // namespace

HelpDialog::HelpDialog(QWidget *parent) :
    QDialog(parent)
{
    setWindowTitle(tr("How Valda works"));
    auto *text = new QTextBrowser(this);
    text->setHtml(guide());
    text->setAccessibleName(tr("How Valda works"));
    text->setFrameShape(QFrame::NoFrame);
    text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    resize(space(5) * 24, space(5) * 22);
}

} // namespace ui
