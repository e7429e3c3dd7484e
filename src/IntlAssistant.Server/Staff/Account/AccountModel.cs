using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;

namespace IntlAssistant.Server.Staff.Account;

/// <summary>What a member of staff sees of his own account.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class AccountModel : StaffPage;
