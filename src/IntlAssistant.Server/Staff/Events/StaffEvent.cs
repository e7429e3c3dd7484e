namespace IntlAssistant.Server.Staff.Events;

/// <summary>Something that the open pages of the console are told.</summary>
/// <param name="Place">Its place in the feed: the browser comes back with the last one that it has seen.</param>
/// <param name="Name">The event's name, which htmx listens to by <c>sse-swap</c> or <c>hx-trigger="sse:name"</c>.</param>
/// <param name="Data">What it carries: a fragment of HTML, or an id.</param>
internal sealed record StaffEvent(string Place, string Name, string Data);
