using System.ComponentModel.DataAnnotations;
using IntlAssistant.Conversations.Privacy;

namespace IntlAssistant.Conversations.Tests.Privacy;

public sealed class PrivacyOptionsTests
{
    [Fact]
    public void The_defaults_are_allowed() => Assert.Empty(Faults(new PrivacyOptions()));

    [Fact]
    public void Zero_days_are_allowed() => Assert.Empty(Faults(new PrivacyOptions { Retention = new() { Conversations = 0, Cases = 0, Attachments = 0, Receipts = 0, Audit = 0 } }));

    [Fact]
    public void Every_fault_is_told_at_once_with_what_is_allowed()
    {
        var options = new PrivacyOptions
        {
            Retention = new() { Conversations = -1, Audit = 40_000 },
            Notices = { ["fa"] = " " },
            Policy = new Uri("/privacy", UriKind.Relative),
        };

        Assert.Equal(
            [
                "Privacy:Retention:Conversations '-1' is not a number of days; write one from 1 to 36500, or 0 to keep it.",
                "Privacy:Retention:Audit '40000' is not a number of days; write one from 1 to 36500, or 0 to keep it.",
                "Privacy:Notices:fa is empty; write the notice, or take the line out to have the one that comes with the assistant.",
                "Privacy:Policy '/privacy' is not an address; write for example 'https://www.university.example/privacy'.",
            ],
            Faults(options));
    }

    private static IReadOnlyList<string?> Faults(PrivacyOptions options) =>
        [.. options.Validate(new ValidationContext(options)).Select(fault => fault.ErrorMessage)];
}
