using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>What became of an upload. A closed set of two.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <summary>The files are kept.</summary>
    /// <param name="Attachments">What the message names them by, in order: their names and types as the host found them.</param>
    public sealed record Kept(IReadOnlyList<Attachment> Attachments) : UploadOutcome;

    /// <summary>None is.</summary>
    /// <param name="IsTooLarge">Whether it is a matter of size.</param>
    /// <param name="Message">Why, for whoever wrote the client, in English. The host tells the visitor in his own language.</param>
    public sealed record Refused(bool IsTooLarge, string Message) : UploadOutcome;
}
