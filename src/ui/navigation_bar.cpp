#include "pulsedeck/ui/navigation_bar.h"

#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/theme.h"
#include "state_sign.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pulsedeck {

namespace {

constexpr int kEntryHeight = 33;
constexpr int kBrandHeight = 50;
constexpr int kMarker = 8;
constexpr int kLogo = 18;
constexpr int kSideMargin = 10;
constexpr int kEntryPadding = 10;
constexpr int kBelowEntries = 2;  ///< the stretch and the button below it
const char* const kIdProperty = "pageId";

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
    const int textX = theme_.scaled(kEntryPadding) + size + theme_.scaled(8);
    const bool roomForName = width() > theme_.scaled(NavigationBar::kFoldedWidth);
    const int x = roomForName ? theme_.scaled(kEntryPadding) : (width() - size) / 2;
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

/// One page's button: a square in its family's colour and its title.
class Entry : public QPushButton {
 public:
  Entry(const Theme& theme, const QString& title, QString family, bool faulty, QWidget* parent)
      : QPushButton(title, parent), theme_(theme), family_(std::move(family)), faulty_(faulty) {
    if (faulty) setAccessibleDescription(NavigationBar::tr("The file of this page has a fault"));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(theme.scaled(kEntryHeight));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const ThemeTokens& tokens = theme_.tokens();
    const qreal radius = theme_.scaled(Theme::kControlRadius);
    const QRectF ground = QRectF(rect()).adjusted(0, 1, 0, -1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse() || isDown()) {
      painter.setBrush(tokens.raised);
      painter.drawRoundedRect(ground, radius, radius);
    }
    paintMarker(painter);
    paintTitle(painter);
    if (hasFocus()) paintFocusRing(painter, ground, theme_, radius);
  }

  void keyPressEvent(QKeyEvent* event) override {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
      click();
      return;
    }
    QPushButton::keyPressEvent(event);
  }

 private:
  [[nodiscard]] bool folded() const { return width() < theme_.scaled(NavigationBar::kFoldedWidth); }

  void paintMarker(QPainter& painter) const {
    const qreal size = theme_.scaled(kMarker);
    const qreal x = folded() ? (width() - size) / 2 : theme_.scaled(kEntryPadding);
    if (faulty_)
      return paintStateSign(painter, QRectF(x, (height() - size) / 2, size, size), PillKind::Warning,
                            stateColor(PillKind::Warning, theme_));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.familyColor(family_));
    painter.drawRoundedRect(QRectF(x, (height() - size) / 2, size, size), 2.5, 2.5);
  }

  void paintTitle(QPainter& painter) const {
    if (folded()) return;
    QFont font = theme_.font(TextRole::Body);
    if (isChecked()) font.setWeight(QFont::Medium);
    const int x = theme_.scaled(kEntryPadding + kMarker + 10);
    const QRect room(x, 0, width() - x - theme_.scaled(4), height());
    painter.setFont(font);
    painter.setPen(isChecked() || underMouse() ? theme_.tokens().text : theme_.tokens().muted);
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, room.width()));
  }

  const Theme& theme_;
  QString family_;
  bool faulty_;
};

}  // namespace

NavigationBar::NavigationBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      brand_(new Brand(theme, this)),
      scroll_(new QScrollArea(this)),
      editLayout_(new FlatButton(theme, tr("Edit layout"), FlatButton::Look::Bare, this)),
      layout_(new QVBoxLayout) {
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
  layout_->addStretch(1);
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
          [this](QAbstractButton* entry) { Q_EMIT pageChosen(entry->property(kIdProperty).toString()); });
  connect(&theme_, &Theme::changed, this, [this] { update(); });
}

void NavigationBar::addPage(const QString& id, const QString& title, const QString& family, bool faulty) {
  auto* entry = new Entry(theme_, title, family, faulty, scroll_->widget());
  entry->setProperty(kIdProperty, id);
  entry->setToolTip(folded_ ? title : QString());
  entries_.addButton(entry);
  layout_->insertWidget(layout_->count() - 1, entry);
  // Tab goes through the pages in their order, whatever was made since.
  const QList<QAbstractButton*> entries = entries_.buttons();
  if (entries.size() > 1) setTabOrder(entries[entries.size() - 2], entry);
  if (isVisible()) entry->show();
}

void NavigationBar::setPages(const QList<PageEntry>& pages) {
  const QList<QAbstractButton*> before = entries_.buttons();
  for (const PageEntry& page : pages)
    addPage(page.id(), DashboardPage::shownText(page.spec.title), page.spec.family, page.fault.has_value());
  // Not sooner: the new ones took their place in Tab's order from these.
  for (QAbstractButton* entry : before)
    delete entry;
}

void NavigationBar::setCurrent(const QString& id) {
  const QList<QAbstractButton*> buttons = entries_.buttons();
  for (QAbstractButton* entry : buttons) {
    if (entry->property(kIdProperty).toString() != id) continue;
    entry->setChecked(true);
    // Entries that were added just now have no place yet.
    QEvent layOut(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(scroll_->widget(), &layOut);
    scroll_->ensureWidgetVisible(entry, 0, 0);
  }
}

void NavigationBar::setFolded(bool folded) {
  if (folded == folded_) return;
  folded_ = folded;
  const QList<QAbstractButton*> buttons = entries_.buttons();
  for (QAbstractButton* entry : buttons)
    entry->setToolTip(folded ? entry->text() : QString());
  editLayout_->setText(folded ? QString() : editLayout_->accessibleName());
  update();
}

void NavigationBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme_.tokens().surface);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), theme_.tokens().line);
}

}  // namespace pulsedeck
