namespace IntlAssistant.Conversations.Desks;

/// <summary>A desk as it is stored: what a later version of the program adds may be missing.</summary>
internal sealed record DeskDocument(
    string Name,
    Dictionary<string, string>? Names,
    List<string>? Topics,
    List<string>? Members,
    string? Mail,
    Dictionary<string, string>? Hours,
    TimeSpan? FirstResponse,
    bool IsRemoved)
{
    public static DeskDocument Of(Desk desk) => new(
        desk.Name, new(desk.Names), [.. desk.Topics], [.. desk.Members], desk.Mail, new(desk.Hours), desk.FirstResponse, desk.IsRemoved);

    public Desk ToDesk(string id, long version) => new()
    {
        Id = id,
        Name = Name,
        Names = Names ?? [],
        Topics = Topics ?? [],
        Members = Members ?? [],
        Mail = Mail,
        Hours = Hours ?? [],
        FirstResponse = FirstResponse,
        IsRemoved = IsRemoved,
        Version = version,
    };
}
