export const returnsPath = '/staff/returns'
export const annexAPath = `${returnsPath}/annex-a-9`
export const oc3Path = `${returnsPath}/oc3`
