//! The press, where the program is built with one (feature `paper`).

use kernel::paper::Printer;

/// What rooms print with. None where the program is built without a press; then they show no link to paper.
///
/// # Errors
/// When what was built into the press cannot be used.
#[cfg(feature = "paper")]
pub fn printer() -> anyhow::Result<Option<Printer>> {
    let press = press::Press::new().map_err(anyhow::Error::msg)?;
    Ok(Some(Printer::new(press)))
}

/// Nothing: this program is built without a press.
///
/// # Errors
/// None.
#[cfg(not(feature = "paper"))]
pub fn printer() -> anyhow::Result<Option<Printer>> {
    Ok(None)
}
