using IntlAssistant.Conversations.Attachments;

namespace IntlAssistant.Conversations.Tests.Attachments;

public sealed class AttachmentOptionsTests
{
    [Fact]
    public void Nothing_needs_to_be_set() => Assert.True(new AttachmentOptionsValidator().Validate(null, new AttachmentOptions()).Succeeded);

    [Fact]
    public void Every_mistake_says_what_is_possible()
    {
        var options = new AttachmentOptions { MaxBytes = 1, MaxAtOnce = 0, MaxFiles = 5000, MaxTotalBytes = -1 };
        options.Types.Add("pdf");
        options.Types.Add("exe");

        var failures = string.Join('\n', new AttachmentOptionsValidator().Validate(null, options).Failures ?? []);

        Assert.Contains("Attachments:MaxBytes '1' must be from 1024 to 104857600.", failures, StringComparison.Ordinal);
        Assert.Contains("Attachments:MaxAtOnce '0' must be from 1 to 50.", failures, StringComparison.Ordinal);
        Assert.Contains("Attachments:MaxFiles '5000' must be from 1 to 1000.", failures, StringComparison.Ordinal);
        Assert.Contains("Attachments:MaxTotalBytes '-1'", failures, StringComparison.Ordinal);
        Assert.Contains("Attachments:Types 'exe' is not a kind of file that is known; write some of pdf, png, jpg, gif, webp, docx, xlsx, txt.", failures, StringComparison.Ordinal);
        Assert.DoesNotContain("'pdf'", failures, StringComparison.Ordinal);
    }
}
