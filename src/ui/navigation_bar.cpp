#include "pulsedeck/ui/navigation_bar.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
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
  Entry(const Theme& theme, const QString& title, QString family, QWidget* parent)
      : QPushButton(title, parent), theme_(theme), family_(std::move(family)) {
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
};

}  // namespace

NavigationBar::NavigationBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      brand_(new Brand(theme, this)),
      editLayout_(new FlatButton(theme, tr("Edit layout"), FlatButton::Look::Bare, this)),
      layout_(new QVBoxLayout(this)) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(tr("Pages"));
  const int side = theme.scaled(kSideMargin);
  layout_->setContentsMargins(side, theme.scaled(5), side + 1, side);
  layout_->setSpacing(0);
  layout_->addWidget(brand_);
  layout_->addStretch(1);
  layout_->addWidget(editLayout_);
  editLayout_->setIconName(QStringLiteral("layout-grid"));
  editLayout_->setAccessibleName(tr("Edit layout"));
  editLayout_->setToolTip(tr("Move and resize what is on this page (Ctrl+E)"));
  connect(editLayout_, &FlatButton::clicked, this, &NavigationBar::layoutEditRequested);
  connect(&entries_, &QButtonGroup::buttonClicked, this,
          [this](QAbstractButton* entry) { Q_EMIT pageChosen(entry->property(kIdProperty).toString()); });
  connect(&theme_, &Theme::changed, this, [this] { update(); });
}

void NavigationBar::addPage(const QString& id, const QString& title, const QString& family) {
  auto* entry = new Entry(theme_, title, family, this);
  entry->setProperty(kIdProperty, id);
  entry->setToolTip(folded_ ? title : QString());
  entries_.addButton(entry);
  layout_->insertWidget(layout_->count() - kBelowEntries, entry);
}

void NavigationBar::setCurrent(const QString& id) {
  const QList<QAbstractButton*> buttons = entries_.buttons();
  for (QAbstractButton* entry : buttons) {
    if (entry->property(kIdProperty).toString() == id) entry->setChecked(true);
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
