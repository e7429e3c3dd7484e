using IntlAssistant.Conversations.Reports;

namespace IntlAssistant.Conversations.Activities;

/// <summary>An activity to be added to a transcript.</summary>
/// <param name="ActivityId">The id that the channel gave it; <see langword="null"/> to have one made: <c>{channel conversation id}|{7 digits}</c>.</param>
/// <param name="Origin">Who wrote it.</param>
/// <param name="Type">The activity's type.</param>
/// <param name="IsVisible">Whether clients of the conversation see it.</param>
/// <param name="Write">Gives the activity as it goes on the wire, with the id and the time that it was stored under. Called inside the transaction, maybe more than once: it must be quick and do nothing else.</param>
public sealed record NewActivity(
    string? ActivityId, ActivityOrigin Origin, string Type, bool IsVisible, Func<ActivityStamp, string> Write)
{
    /// <summary>The id of the member of staff who wrote it; <see langword="null"/> for visitors and the assistant.</summary>
    public string? Author { get; init; }

    /// <summary>What is needed to decide it again, as a document of those who decide; <see langword="null"/> when there is nothing.</summary>
    public string? Receipt { get; init; }

    /// <summary>What reports count of it; <see langword="null"/> when it is no reply of the assistant to what a visitor wrote.</summary>
    public ReplyNote? Reply { get; init; }
}
