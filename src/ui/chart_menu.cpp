#include "pulsedeck/ui/chart_menu.h"

#include "pulsedeck/config/file_replacement.h"
#include "pulsedeck/ui/chart_table_window.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>
#include <QWidget>

#include <utility>

namespace pulsedeck {

namespace {

QString whyNotWritten(const QString& path, const FileFault& fault) {
  const QString folder = QFileInfo(path).absolutePath();
  if (!QFileInfo(folder).isDir()) return ChartMenu::tr("The folder %1 does not exist.").arg(folder);
  if (QFileInfo(path).isDir()) return ChartMenu::tr("There is a folder of that name.");
  if (!QFileInfo(folder).isWritable()) {
    return ChartMenu::tr("You are not allowed to write in the folder %1.").arg(folder);
  }
  if (fault.error == QFileDevice::ResourceError) return ChartMenu::tr("The disk is full.");
  return fault.text;
}

/// Where people look for their files.
QString usualFolder(const QString& suffix) {
  const QString folder = QStandardPaths::writableLocation(
      suffix == QLatin1String("png") ? QStandardPaths::PicturesLocation : QStandardPaths::DocumentsLocation);
  return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void tellFailure(QWidget* window, const QString& path, const QString& reason) {
  auto* box =
      new QMessageBox(QMessageBox::Warning, ChartMenu::tr("Not saved"),
                      ChartMenu::tr("%1 was not saved.\n\n%2").arg(QFileInfo(path).fileName(), reason),
                      QMessageBox::Ok, window);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->open();
}

}  // namespace

tl::expected<void, QString> saveChartFile(const QString& path, const QByteArray& content) {
  return replaceFile(path, content).map_error([&path](const FileFault& fault) {
    return whyNotWritten(path, fault);
  });
}

ChartMenu::ChartMenu(const ChartExport& chart, QWidget& panel, const Theme& theme)
    : QObject(&panel), chart_(chart), panel_(panel), theme_(theme) {
  panel_.installEventFilter(this);
}

void ChartMenu::addSwitch(const QString& text, std::function<bool()> isOn, std::function<void(bool)> set) {
  switches_.push_back({text, std::move(isOn), std::move(set)});
}

bool ChartMenu::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::ContextMenu) return takeContextMenu(*static_cast<QContextMenuEvent*>(event));
  if (event->type() == QEvent::KeyPress) return takeKey(*static_cast<QKeyEvent*>(event));
  return false;
}

bool ChartMenu::takeContextMenu(const QContextMenuEvent& event) {
  const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
  open(byKey ? panel_.mapToGlobal(panel_.rect().center()) : event.globalPos());
  return true;
}

bool ChartMenu::takeKey(const QKeyEvent& event) {
  const bool isShiftF10 = event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier;
  if (event.key() == Qt::Key_Menu || isShiftF10) {
    open(panel_.mapToGlobal(panel_.rect().center()));
  } else if (event.key() == Qt::Key_T && event.modifiers() == Qt::NoModifier) {
    showTable();
  } else if (event.matches(QKeySequence::Copy)) {
    copyImage();
  } else {
    return false;
  }
  return true;
}

void ChartMenu::open(QPoint globalPosition) {
  // The Menu key comes both as a key and as a wish for a menu.
  if (menu_ != nullptr && menu_->isVisible()) return;
  delete menu_;
  makeMenu();
  menu_->popup(globalPosition);
}

void ChartMenu::makeMenu() {
  menu_ = new QMenu(&panel_);
  menu_->setObjectName(QStringLiteral("chartMenu"));
  menu_->setAccessibleName(tr("%1: what to do with it").arg(chart_.exportTitle()));
  const auto add = [this](const QString& text, const QKeySequence& keys, auto act) {
    QAction* action = menu_->addAction(text);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);  // the panel has them; here they are only shown
    connect(action, &QAction::triggered, this, act);
  };
  add(tr("Copy image"), QKeySequence::Copy, &ChartMenu::copyImage);
  add(tr("Save as PNG…"), {}, &ChartMenu::saveImage);
  add(tr("Save data as CSV…"), {}, &ChartMenu::saveData);
  menu_->addSeparator();
  add(tr("Show as table"), Qt::Key_T, &ChartMenu::showTable);
  if (!switches_.empty()) menu_->addSeparator();
  for (const Switch& one : switches_) {
    QAction* const action = menu_->addAction(one.text);
    action->setCheckable(true);
    action->setChecked(one.isOn());
    connect(action, &QAction::triggered, this, one.set);
  }
  addRuleEntries();
}

void ChartMenu::addRuleEntries() {
  const QList<MetricChoice> metrics = chart_.exportMetrics();
  if (metrics.isEmpty()) return;
  menu_->addSeparator();
  QMenu* const into = metrics.size() == 1 ? menu_.data() : menu_->addMenu(tr("New alert rule"));
  for (const MetricChoice& choice : metrics) {
    QString title = choice.title;
    title.replace(QLatin1Char('&'), QStringLiteral("&&"));
    into->addAction(metrics.size() == 1 ? tr("New alert rule…") : title + QChar(0x2026), this,
                    [this, metric = choice.metric] { Q_EMIT ruleRequested(metric); });
  }
}

/// At the screen's ratio.
QPixmap ChartMenu::picture() const {
  return panel_.grab();
}

void ChartMenu::copyImage() const {
  QGuiApplication::clipboard()->setImage(picture().toImage());
}

void ChartMenu::saveImage() const {
  QByteArray content;
  QBuffer buffer(&content);
  buffer.open(QIODevice::WriteOnly);
  picture().save(&buffer, "PNG");
  save(content, QStringLiteral("png"), tr("PNG image (*.png)"));
}

void ChartMenu::saveData() const {
  save(toCsv(chart_.exportTable()), QStringLiteral("csv"), tr("CSV table (*.csv)"));
}

// The panel may go while a name is typed, as when its page's file is saved.
void ChartMenu::save(const QByteArray& content, const QString& suffix, const QString& kind) const {
  QWidget* const window = panel_.window();
  auto* dialog = new QFileDialog(window, tr("Save %1").arg(chart_.exportTitle()), usualFolder(suffix), kind);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  dialog->selectFile(exportFileName(chart_.exportTitle(), chart_.exportTimeMs(), suffix));
  connect(dialog, &QFileDialog::fileSelected, window, [window, content](const QString& path) {
    if (const auto saved = saveChartFile(path, content); !saved) tellFailure(window, path, saved.error());
  });
  dialog->open();
}

void ChartMenu::showTable() {
  if (table_ == nullptr) {
    table_ = new ChartTableWindow(chart_.exportTitle(), theme_, panel_.window());
    connect(table_, &ChartTableWindow::renewRequested, this,
            [this] { table_->show(chart_.exportTable(), chart_.exportTimeMs()); });
    connect(this, &QObject::destroyed, table_, &ChartTableWindow::noteChartGone);
  }
  table_->show(chart_.exportTable(), chart_.exportTimeMs());
}

}  // namespace pulsedeck
