#include "pulsedeck/ui/navigation_bar.h"

#include "navigation_entry.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace pulsedeck {

namespace {

constexpr int kBrandHeight = 50;
constexpr int kLogo = 18;
constexpr int kSideMargin = 10;

/// The program's mark and name.
class Brand : public QWidget {
 public:
  Brand(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFixedHeight(theme.scaled(kBrandHeight));
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const int size = theme_.scaled(kLogo);
    const int textX = theme_.scaled(NavigationEntry::kPadding) + size + theme_.scaled(8);
    const bool roomForName = width() > theme_.scaled(NavigationBar::kFoldedWidth);
    const int x = roomForName ? theme_.scaled(NavigationEntry::kPadding) : (width() - size) / 2;
    painter.drawPixmap(x, (height() - size) / 2, logo(size, devicePixelRatioF()));
    if (!roomForName) return;
    painter.setFont(theme_.font(TextRole::PageTitle));
    painter.setPen(theme_.tokens().text);
    painter.drawText(QRect(textX, 0, width() - textX, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     QStringLiteral("Pulsedeck"));
  }

 private:
  const Theme& theme_;
};

}  // namespace

NavigationBar::NavigationBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      brand_(new Brand(theme, this)),
      scroll_(new QScrollArea(this)),
      editLayout_(new FlatButton(theme, tr("Edit layout"), FlatButton::Look::Bare, this)),
      layout_(new QVBoxLayout),
      toolHeading_(new NavigationHeading(theme, tr("Watch"), this)) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(tr("Pages"));
  const int side = theme.scaled(kSideMargin);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(side, theme.scaled(5), 1, side);
  column->setSpacing(0);
  column->addWidget(brand_);
  column->addWidget(scroll_, 1);
  auto* list = new QWidget;
  list->setLayout(layout_);
  layout_->setContentsMargins(0, 0, side, 0);
  layout_->setSpacing(0);
  layout_->addWidget(toolHeading_);
  layout_->addStretch(1);
  toolHeading_->hide();
  scroll_->setWidget(list);
  list->setAutoFillBackground(false);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->viewport()->setAutoFillBackground(false);
  column->addWidget(editLayout_);
  editLayout_->setIconName(QStringLiteral("layout-grid"));
  editLayout_->setAccessibleName(tr("Edit layout"));
  editLayout_->setToolTip(tr("Move and resize what is on this page (Ctrl+E)"));
  connect(editLayout_, &FlatButton::clicked, this, &NavigationBar::layoutEditRequested);
  connect(&entries_, &QButtonGroup::buttonClicked, this,
          [this](QAbstractButton* entry) { Q_EMIT pageChosen(static_cast<NavigationEntry*>(entry)->id()); });
  connect(&theme_, &Theme::changed, this, [this] { update(); });
}

void NavigationBar::addPage(const QString& id, const QString& title, const QString& family, bool faulty) {
  auto* entry = new NavigationEntry(theme_, id, title, scroll_->widget());
  entry->setFamily(family, faulty);
  addEntry(entry, static_cast<int>(pages_.size()), pages_.isEmpty() ? nullptr : pages_.back());
  pages_.push_back(entry);
}

void NavigationBar::setPages(const QList<PageEntry>& pages) {
  const QList<NavigationEntry*> before = std::exchange(pages_, {});
  for (const PageEntry& page : pages) {
    addPage(page.id(), DashboardPage::shownText(page.spec.title), page.spec.family, page.fault.has_value());
    // Their place in Tab's order is that of those before.
    if (pages_.size() == 1 && !before.isEmpty()) setTabOrder(before.back(), pages_.back());
  }
  qDeleteAll(before);
}

void NavigationBar::addTool(const QString& id, const QString& title, const QString& icon) {
  auto* entry = new NavigationEntry(theme_, id, title, scroll_->widget());
  entry->setIconName(icon);
  const QList<NavigationEntry*> above = pages_ + tools_;
  constexpr int kHeading = 1;
  addEntry(entry, static_cast<int>(above.size()) + kHeading, above.isEmpty() ? nullptr : above.back());
  tools_.push_back(entry);
  toolHeading_->show();
}

/// Tab goes through the entries in their order, whatever was made since.
void NavigationBar::addEntry(NavigationEntry* entry, int place, QWidget* tabAfter) {
  entry->setFolded(folded_);
  entries_.addButton(entry);
  layout_->insertWidget(place, entry);
  if (tabAfter != nullptr) setTabOrder(tabAfter, entry);
  if (isVisible()) entry->show();
}

void NavigationBar::setBadge(const QString& id, const PageBadge& badge) {
  if (NavigationEntry* const entry = find(id)) entry->setBadge(badge);
}

NavigationEntry* NavigationBar::find(const QString& id) const {
  for (NavigationEntry* entry : pages_ + tools_) {
    if (entry->id() == id) return entry;
  }
  return nullptr;
}

void NavigationBar::setCurrent(const QString& id) {
  NavigationEntry* const entry = find(id);
  if (entry == nullptr) return;
  entry->setChecked(true);
  // Entries that were added just now have no place yet.
  QEvent layOut(QEvent::LayoutRequest);
  QCoreApplication::sendEvent(scroll_->widget(), &layOut);
  scroll_->ensureWidgetVisible(entry, 0, 0);
}

void NavigationBar::setFolded(bool folded) {
  if (folded == folded_) return;
  folded_ = folded;
  for (NavigationEntry* entry : pages_ + tools_)
    entry->setFolded(folded);
  toolHeading_->setFolded(folded);
  editLayout_->setText(folded ? QString() : editLayout_->accessibleName());
  update();
}

void NavigationBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme_.tokens().surface);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), theme_.tokens().line);
}

}  // namespace pulsedeck
