namespace IntlAssistant.Models.Tests.Fakes;

/// <summary>A clock of which the day is set by hand; its timers run as the machine's do.</summary>
internal sealed class SteppedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
