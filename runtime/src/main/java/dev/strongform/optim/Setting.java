package dev.strongform.optim;

/** What only some methods let choose. */
public enum Setting {
  /** The length of scheduled steps. */
  LEARNING_RATE("a learning rate", "adam"),
  /** How that changes. */
  SCHEDULE("a schedule of its learning rate", "adam"),
  /** How long it rises. */
  WARM_UP("a warm-up of its learning rate", "adam"),
  /** What a step keeps of those before. */
  MOMENTUM("a momentum", "adam or heavy-ball"),
  /** What a step takes off each parameter. */
  WEIGHT_DECAY("a weight decay", "adamw");

  private final String phrase;
  private final String users;

  Setting(String phrase, String users) {
    this.phrase = phrase;
    this.users = users;
  }

  /** Says that a method leaves the setting alone, and what to do: one sentence. */
  public String refusal(String method) {
    return String.format(
        "%s has no %s: leave that setting out, or take a method that has one, such as %s",
        method, phrase.substring(2), users);
  }
}
