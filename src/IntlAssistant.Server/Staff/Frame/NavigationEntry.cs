using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Server.Staff.Frame;

/// <summary>A section of the console.</summary>
/// <param name="Key">Its name; its words are the string <c>nav.{key}</c>, and a page says <c>ViewData["Section"] = key</c>.</param>
/// <param name="Icon">Its picture in Bootstrap Icons.</param>
/// <param name="Path">Where it begins.</param>
/// <param name="Role">Who sees it; the pages have rules of their own.</param>
/// <param name="Order">Its place: 10 Inbox, 20 Knowledge, 30 Reports, 40 People, 50 Settings.</param>
internal sealed record NavigationEntry(string Key, string Icon, string Path, StaffRole Role, int Order);
