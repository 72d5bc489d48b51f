// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/configurationopening.h"

#include "ui/configure/configurepage.h"
#include "ui/shell/dialogs/unsavedquestion.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/pages.h"

namespace ui {

ConfigurationOpening::ConfigurationOpening(Pages *pages, QWidget *window) :
    QObject(window),
    m_pages(pages),
    m_window(window)
{
}

void ConfigurationOpening::open(const engine::RunConfig &config, const QString &fileName)
{
    if (!m_pages->hasUnsavedConfiguration()) {
        openNow(config, fileName);
        return;
    }
    auto *question = new UnsavedQuestion(m_window);
    connect(question, &UnsavedQuestion::discardRequested, this, [this, config, fileName] { openNow(config, fileName); });
    connect(question, &UnsavedQuestion::saveRequested, this, [this, config, fileName] {
        Q_EMIT shown(); // the page may ask for a file name
        ConfigurePage *page = m_pages->configurePage();
        connect(page, &ConfigurePage::saved, this, [this, config, fileName] { openNow(config, fileName); }, Qt::SingleShotConnection);
        page->askToSave();
    });
    question->open();
}

void ConfigurationOpening::openNow(const engine::RunConfig &config, const QString &fileName)
{
    m_pages->edit(config, fileName);
    Q_EMIT shown();
}

void ConfigurationOpening::offerRecovered(NoticeBar *notices)
{
    const std::optional<engine::RunConfig> recovered = ConfigurePage::recovered();
    if (!recovered)
        return;
    notices->offer(Tone::Info, tr("There is an unsaved configuration from last time."), tr("&Restore"),
        [this, config = *recovered] { open(config, {}); });
}

} // namespace ui
